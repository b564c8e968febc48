import { corrections } from '@queqiao/contracts';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { pages } from '../api/operations';
import { Page } from '../ui/page';
import { RecordList } from '../ui/record-list';
import { Segments } from '../ui/segments';
import { useWords } from '../words/language';
import { CorrectionItem } from './correction-item';
import './corrections.css';
import { correctionsWords } from './words';

// Each service keeps the corrections of its own records.
const lists = [
  { of: 'organisations', read: corrections.listOrganisationCorrectionsOfCity },
  { of: 'institutions', read: corrections.listInstitutionCorrectionsOfCity },
] as const;

const route = getRouteApi('/$city/corrections');

/** 更正: what the city reads otherwise than shared records say, by whom and on what ground, and how to take it back. */
export function CorrectionsScreen() {
  const { t } = useWords(correctionsWords);
  const { city } = route.useParams();
  const { state } = route.useSearch();
  const navigate = route.useNavigate();
  return (
    <Page
      hint={t(`correctionsHint.${state}`)}
      controls={
        <Segments<corrections.CorrectionState>
          label={t('correctionState')}
          testId="correction-state"
          value={state}
          options={corrections.correctionState.options.map((value) => ({
            value,
            label: t(`correctionState.${value}`),
          }))}
          onChange={(next) => void navigate({ search: { state: next }, replace: true })}
        />
      }
    >
      {lists.map(({ of, read }) => (
        <CorrectionList key={of} city={city} state={state} of={of} read={read} />
      ))}
    </Page>
  );
}

interface CorrectionListProps {
  city: string;
  state: corrections.CorrectionState;
  of: (typeof lists)[number]['of'];
  read: typeof corrections.listOrganisationCorrectionsOfCity;
}

function CorrectionList({ city, state, of, read }: CorrectionListProps) {
  const { t } = useWords(correctionsWords);
  const records = useInfiniteQuery(pages(city, read, { state, limit: 50 }));
  return (
    <section className="record-group">
      <h3>{t(`correctedRecords.${of}`)}</h3>
      <RecordList records={records} none={t('noCorrections')} testId={`corrections-${of}`}>
        {(correction) => <CorrectionItem key={correction.id} city={city} correction={correction} />}
      </RecordList>
    </section>
  );
}
