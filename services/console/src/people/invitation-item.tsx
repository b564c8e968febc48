import { invitations } from '@queqiao/contracts';
import { useMay } from '../access/may';
import { useWrite } from '../api/operations';
import { ProblemAlert } from '../ui/problem-alert';
import { useTell } from '../ui/toast';
import { useWords } from '../words/language';
import { peopleWords } from './words';

interface InvitationItemProps {
  city: string;
  invitation: invitations.Invitation;
}

/** A code that was handed out: what it opens, and what became of it. */
export function InvitationItem({ city, invitation }: InvitationItemProps) {
  const { t, moment, authorOf } = useWords(peopleWords);
  const tell = useTell();
  const may = useMay(city);
  const revoking = useWrite(city, invitations.revokeInvitation, { onSuccess: () => tell(t('invitationRevoked')) });
  const { id, name, opens, state, createdBy, createdAt, expiresAt, usedAt, usedBy } = invitation;
  const roles = opens.for === 'staff' ? opens.roles : [opens.role];
  return (
    <li className="record" data-testid={`invitation-${id}`}>
      <div className="record-what">
        <span className="record-tag">{t(`invitationState.${state}`)}</span>
        <b>{name}</b>
        <span>{roles.map((role) => t(`role.${role}`)).join(' · ')}</span>
      </div>
      <div className="record-who">
        {t('invitedBy', { by: authorOf(createdBy), at: moment(new Date(createdAt)) })}
        {state === 'open' && ` · ${t('validUntil', { at: moment(new Date(expiresAt)) })}`}
        {usedAt !== undefined && ` · ${t('usedBy', { by: authorOf(usedBy), at: moment(new Date(usedAt)) })}`}
      </div>
      {state === 'open' && may(invitations.revokeInvitation) && (
        <button
          type="button"
          className="button"
          data-testid="revoke-invitation"
          aria-label={t('revokeOf', { name })}
          disabled={revoking.isPending}
          onClick={() => revoking.mutate({ id })}
        >
          {t('revoke')}
        </button>
      )}
      {revoking.error && <ProblemAlert error={revoking.error} />}
    </li>
  );
}
