import { invitations } from '@queqiao/contracts';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useMay } from '../access/may';
import { pages } from '../api/operations';
import { RecordList } from '../ui/record-list';
import { useWords } from '../words/language';
import { InvitationItem } from './invitation-item';
import { InviteParty } from './invite-party';
import { InviteStaff } from './invite-staff';
import { peopleWords } from './words';

/** Codes that were handed out, and what became of them. */
export function InvitationsPart({ city }: { city: string }) {
  const { t } = useWords(peopleWords);
  const may = useMay(city);
  const [inviting, setInviting] = useState<'staff' | 'party'>();
  const list = useInfiniteQuery(pages(city, invitations.listInvitations, { limit: 50 }));
  const close = () => setInviting(undefined);
  return (
    <>
      <div className="people-bar">
        {may(invitations.inviteStaff) && (
          <button type="button" className="button" data-testid="invite-staff" onClick={() => setInviting('staff')}>
            {t('inviteStaff')}
          </button>
        )}
        {may(invitations.inviteParty) && (
          <button type="button" className="button" data-testid="invite-party" onClick={() => setInviting('party')}>
            {t('inviteParty')}
          </button>
        )}
      </div>
      <RecordList records={list} none={t('noInvitations')} testId="invitations">
        {(invitation) => <InvitationItem key={invitation.id} city={city} invitation={invitation} />}
      </RecordList>
      {inviting === 'staff' && <InviteStaff city={city} close={close} />}
      {inviting === 'party' && <InviteParty city={city} close={close} />}
    </>
  );
}
