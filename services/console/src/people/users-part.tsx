import { accounts, invitations, partyRole, type Role, role, staffRole } from '@queqiao/contracts';
import { useInfiniteQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useMay } from '../access/may';
import { pages } from '../api/operations';
import { Dropdown } from '../ui/dropdown';
import { RecordList } from '../ui/record-list';
import { Segments } from '../ui/segments';
import { useWords } from '../words/language';
import { InviteStaff } from './invite-staff';
import { type PeopleSearch, userStates } from './search';
import { UserItem } from './user-item';
import { peopleWords } from './words';

type Filters = Omit<PeopleSearch, 'part'>;

interface UsersPartProps {
  city: string;
  filters: Filters;
  filter: (more: Partial<Filters>) => void;
}

const roles = [...staffRole.options, ...partyRole.options, 'platform-admin'] as const;

/** Who belongs to the city. */
export function UsersPart({ city, filters, filter }: UsersPartProps) {
  const { t } = useWords(peopleWords);
  const may = useMay(city);
  const [isInviting, setInviting] = useState(false);
  const users = useInfiniteQuery(pages(city, accounts.listUsers, { ...filters, limit: 50 }));
  const find = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const text = String(new FormData(event.currentTarget).get('search')).trim();
    filter({ search: text === '' ? undefined : text });
  };
  return (
    <>
      <div className="people-bar">
        <search>
          <form className="people-search" onSubmit={find}>
            <input
              key={filters.search}
              name="search"
              type="search"
              aria-label={t('findUser')}
              placeholder={t('findUser')}
              maxLength={64}
              defaultValue={filters.search ?? ''}
            />
            <button type="submit" className="button">
              {t('find')}
            </button>
          </form>
        </search>
        <Dropdown<Role | 'all'>
          label={t('role')}
          testId="user-role"
          value={filters.role ?? 'all'}
          options={[
            { value: 'all', label: t('everyRole') },
            ...roles.map((value) => ({ value, label: t(`role.${value}`) })),
          ]}
          onChange={(value) => filter({ role: role.exclude(['visitor']).safeParse(value).data })}
        />
        <Segments
          label={t('userState')}
          testId="user-state"
          value={filters.state}
          options={userStates.map((value) => ({ value, label: t(`userState.${value}`) }))}
          onChange={(state) => filter({ state })}
        />
        {may(invitations.inviteStaff) && (
          <button
            type="button"
            className="button is-primary"
            data-testid="invite-staff"
            onClick={() => setInviting(true)}
          >
            {t('inviteStaff')}
          </button>
        )}
      </div>
      <RecordList records={users} none={t('noUsers')} testId="users">
        {(user) => <UserItem key={user.id} city={city} user={user} />}
      </RecordList>
      {isInviting && <InviteStaff city={city} close={() => setInviting(false)} />}
    </>
  );
}
