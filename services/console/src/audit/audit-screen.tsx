import { allows, audit, CATALOGUE } from '@queqiao/contracts';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useUser } from '../access/session';
import { Page } from '../ui/page';
import { RecordList } from '../ui/record-list';
import { Segments } from '../ui/segments';
import { useWords } from '../words/language';
import { AuditFilters } from './audit-filters';
import { AuditLineItem } from './audit-line-item';
import { linesOf } from './audit-lines';
import { ExportButton } from './export-button';
import { type AuditSearch, auditViews } from './search';
import { auditWords } from './words';
import './audit.css';

const route = getRouteApi('/$city/audit');

/** Whether somebody audits the whole installation, not a city alone. */
function useReadsPlatform(): boolean {
  const roles = useUser()?.memberships.flatMap(({ city, role }) => (city === CATALOGUE ? [role] : [])) ?? [];
  return allows(audit.listPlatformAudit.may, { kind: 'person', roles });
}

/** 审计: who did what, with the record before and after. */
export function AuditScreen() {
  const { t } = useWords(auditWords);
  const { city } = route.useParams();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const narrow = (patch: Partial<AuditSearch>) =>
    void navigate({ search: (before) => ({ ...before, ...patch }), replace: true });
  const readsPlatform = useReadsPlatform();
  const records = useInfiniteQuery(linesOf(city, search));
  return (
    <Page
      hint={t('auditHint')}
      controls={
        <>
          {readsPlatform && (
            <Segments<AuditSearch['view']>
              label={t('auditView')}
              testId="audit-view"
              value={search.view}
              options={auditViews.map((value) => ({ value, label: t(`auditView.${value}`) }))}
              onChange={(view) => narrow({ view })}
            />
          )}
          <ExportButton city={city} search={search} />
        </>
      }
    >
      <AuditFilters search={search} narrow={narrow} />
      <RecordList records={records} none={t('noLines')} testId="audit">
        {(line) => <AuditLineItem key={line.id} city={city} view={search.view} line={line} narrow={narrow} />}
      </RecordList>
    </Page>
  );
}
