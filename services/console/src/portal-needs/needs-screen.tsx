import { enterprises } from '@queqiao/contracts';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { pages } from '../api/operations';
import { NeedKindTag } from '../targets/need-item';
import { Page } from '../ui/page';
import { RecordList } from '../ui/record-list';
import { Nothing } from '../ui/states';
import { useWords } from '../words/language';
import './portal-needs.css';
import { useOwnEnterprise } from './own-enterprise';
import { Standing } from './standing';
import { portalNeedsWords } from './words';

const route = getRouteApi('/portal/$city/needs');

/** How often to look whether the city has moved a need, in ms: no stream of events is open to an enterprise. */
export const LOOK_MS = 20_000;

/** 我的需求: what the enterprise of the reader told the city, and where it stands. */
export function PortalNeedsScreen() {
  const { t } = useWords(portalNeedsWords);
  const { city } = route.useParams();
  const represented = useOwnEnterprise(city);
  return (
    <Page
      className="portal"
      hint={t('ownNeedsHint')}
      controls={
        represented && (
          <Link className="button is-primary" to="/portal/$city/needs/new" params={{ city }} data-testid="new-need">
            {t('newNeed')}
          </Link>
        )
      }
    >
      {represented ? <OwnNeeds city={city} /> : <Nothing text={t('nobodyRepresented')} />}
    </Page>
  );
}

function OwnNeeds({ city }: { city: string }) {
  const { t } = useWords(portalNeedsWords);
  const records = useInfiniteQuery({ ...pages(city, enterprises.listNeeds, { limit: 50 }), refetchInterval: LOOK_MS });
  return (
    <RecordList records={records} none={t('noOwnNeeds')} testId="own-needs">
      {(need) => (
        <li key={need.id} className="record own-need">
          <Link to="/portal/$city/needs/$need" params={{ city, need: need.id }} data-testid={`own-need-${need.id}`}>
            <NeedKindTag kind={need.kind} />
            {need.title}
          </Link>
          <Standing need={need} />
        </li>
      )}
    </RecordList>
  );
}
