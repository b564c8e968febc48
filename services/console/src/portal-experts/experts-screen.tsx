import { contacts } from '@queqiao/contracts';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { pages } from '../api/operations';
import { Page } from '../ui/page';
import { RecordList } from '../ui/record-list';
import { useWords } from '../words/language';
import { OwnExpert } from './own-expert';
import './portal-experts.css';
import { portalExpertsWords } from './words';

const route = getRouteApi('/portal/$city/experts');

/** 专家: which of the own contacts agreed to be named. */
export function PortalExpertsScreen() {
  const { t } = useWords(portalExpertsWords);
  const { city } = route.useParams();
  return (
    <Page
      className="portal"
      hint={t('expertsHint')}
      controls={
        <Link className="button" to="/portal/$city/contacts" params={{ city }} data-testid="to-contacts">
          {t('toContacts')}
        </Link>
      }
    >
      <OwnPeople city={city} />
    </Page>
  );
}

function OwnPeople({ city }: { city: string }) {
  const { t } = useWords(portalExpertsWords);
  const records = useInfiniteQuery(pages(city, contacts.listOwnContacts, { limit: 50 }));
  return (
    <RecordList records={records} none={t('noPeople')} testId="own-people">
      {(contact) => <OwnExpert key={contact.id} city={city} contact={contact} />}
    </RecordList>
  );
}
