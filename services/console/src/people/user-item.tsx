import { accounts, CATALOGUE, offices, partyRole, sessions } from '@queqiao/contracts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useMay } from '../access/may';
import { useUser } from '../access/session';
import { query } from '../api/operations';
import { useWords } from '../words/language';
import { LeaveForm } from './leave-form';
import { awayText, useEndLeave } from './leaves';
import { LinkSubject } from './link-subject';
import { MoreActions } from './more-actions';
import { EndSessions, ResetPassword, ResetSecondFactor } from './reset-dialogs';
import { UserForm } from './user-form';
import { peopleWords } from './words';

type Act = 'linkSubject' | 'change' | 'leave' | 'endLeave' | 'endSessions' | 'resetPassword' | 'resetSecondFactor';

/** Somebody of the city: what the person is here, and what an administrator does about the account. */
export function UserItem({ city, user }: { city: string; user: accounts.ListedUser }) {
  const { t, moment } = useWords(peopleWords);
  const [act, open] = useState<Act>();
  const may = useMay(city);
  const self = useUser()?.id === user.id;
  const here = user.memberships.filter((one) => one.city === city);
  // Who works for all cities is changed by no single one; nobody changes the own account here.
  const isOurs = here.length > 0 && !self && may(accounts.updateUser);
  const isStaff = here.some(({ role }) => !partyRole.safeParse(role).success);
  const provider = useQuery({ ...query(undefined, sessions.getOpenSignOn, {}), enabled: isOurs });
  const close = () => open(undefined);
  const endLeave = useEndLeave(city, user);
  return (
    <li className="record" data-testid={`user-${user.login}`}>
      <div className="record-what">
        {!user.isActive && <span className="record-tag is-severe">{t('userState.disabled')}</span>}
        <b>{user.name}</b>
        <span className="is-unknown">{user.login}</span>
        <span>{user.memberships.map((one) => t(`role.${one.role}`)).join(' · ')}</span>
        <OfficeName city={city} office={here.find((one) => one.office !== undefined)?.office} />
      </div>
      <div className="record-who">
        {user.lastSignInAt === undefined
          ? t('neverSignedIn')
          : t('lastSignIn', { at: moment(new Date(user.lastSignInAt)) })}
        {' · '}
        {t(user.hasSecondFactor ? 'withSecondFactor' : 'withoutSecondFactor')}
        {user.mustChangePassword && ` · ${t('firstPassword')}`}
        {here.length === 0 && user.memberships.some((one) => one.city === CATALOGUE) && ` · ${t('ofAllCities')}`}
        {self && ` · ${t('thatIsYou')}`}
        {user.leave && ` · ${awayText(t, user.leave)}`}
      </div>
      {isOurs && (
        <div className="record-actions">
          {isStaff && (
            <button
              type="button"
              className="button"
              data-testid="change-user"
              aria-label={t('changeOf', { name: user.name })}
              onClick={() => open('change')}
            >
              {t('change')}
            </button>
          )}
          <MoreActions<Act>
            label={t('moreOf', { name: user.name })}
            actions={[
              ...(isStaff ? [{ value: 'leave' as const, label: t('leave') }] : []),
              ...(isStaff && user.leave ? [{ value: 'endLeave' as const, label: t('endLeave') }] : []),
              { value: 'endSessions', label: t('endSessions') },
              { value: 'resetPassword', label: t('resetPassword') },
              ...(provider.data?.isOffered ? [{ value: 'linkSubject' as const, label: t('linkSubject') }] : []),
              ...(user.hasSecondFactor ? [{ value: 'resetSecondFactor' as const, label: t('resetSecondFactor') }] : []),
            ]}
            act={(chosen) => (chosen === 'endLeave' ? endLeave() : open(chosen))}
          />
        </div>
      )}
      {act === 'change' && <UserForm city={city} user={user} close={close} />}
      {act === 'leave' && (
        <LeaveForm city={city} person={user} close={close} {...(user.leave && { present: user.leave })} />
      )}
      {act === 'linkSubject' && <LinkSubject city={city} user={user} close={close} />}
      {act === 'endSessions' && <EndSessions city={city} user={user} close={close} />}
      {act === 'resetPassword' && <ResetPassword city={city} user={user} close={close} />}
      {act === 'resetSecondFactor' && <ResetSecondFactor city={city} user={user} close={close} />}
    </li>
  );
}

function OfficeName({ city, office }: { city: string; office: string | undefined }) {
  const { pick } = useWords(peopleWords);
  const { data } = useQuery({ ...query(city, offices.listOffices, {}), enabled: office !== undefined });
  if (office === undefined) return null;
  const found = data?.items.find(({ id }) => id === office);
  return <span>{found === undefined ? office : pick(found.name)}</span>;
}
