import { accounts, apiKeys, invitations, offices } from '@queqiao/contracts';
import { getRouteApi } from '@tanstack/react-router';
import { useMay } from '../access/may';
import { Page } from '../ui/page';
import { Segments } from '../ui/segments';
import { useWords } from '../words/language';
import { InvitationsPart } from './invitations-part';
import { KeysPart } from './keys-part';
import { OfficesPart } from './offices-part';
import { peopleParts } from './search';
import { UsersPart } from './users-part';
import { peopleWords } from './words';
import './people.css';

const reads = {
  users: accounts.listUsers,
  offices: offices.listOffices,
  invitations: invitations.listInvitations,
  keys: apiKeys.listApiKeys,
};

const route = getRouteApi('/$city/people');

/** 用户与机构: who works for the city and where, and who was invited. */
export function PeopleScreen() {
  const { t } = useWords(peopleWords);
  const { city } = route.useParams();
  const { part, state, role, search } = route.useSearch();
  const navigate = route.useNavigate();
  const may = useMay(city);
  const parts = peopleParts.filter((one) => may(reads[one]));
  const shown = parts.find((one) => one === part) ?? parts[0] ?? 'offices';
  return (
    <Page
      hint={t(`hint.${shown}`)}
      controls={
        <Segments
          label={t('parts')}
          testId="people-part"
          value={shown}
          options={parts.map((value) => ({ value, label: t(`part.${value}`) }))}
          onChange={(next) => void navigate({ search: { part: next }, replace: true })}
        />
      }
    >
      {shown === 'users' && (
        <UsersPart
          city={city}
          filters={{ state, role, search }}
          filter={(more) => void navigate({ search: (before) => ({ ...before, ...more }), replace: true })}
        />
      )}
      {shown === 'offices' && <OfficesPart city={city} />}
      {shown === 'invitations' && <InvitationsPart city={city} />}
      {shown === 'keys' && <KeysPart city={city} />}
    </Page>
  );
}
