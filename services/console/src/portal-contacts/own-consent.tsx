import { matchingOptOuts } from '@queqiao/contracts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { query, useWrite } from '../api/operations';
import type { Party } from '../contacts/contact-forms';
import '../contacts/contacts.css';
import { Loaded } from '../ui/loaded';
import { NoteDialog } from '../ui/note-dialog';
import { useTell, useTellProblem } from '../ui/toast';
import { useWords } from '../words/language';
import { PartlyLeft } from './partly-left';
import { portalContactsWords } from './words';

interface OwnConsentProps {
  city: string;
  party: Party;
}

/** Whether the reader's organisation may be proposed, and the way out of it and back. */
export function OwnConsent({ city, party }: OwnConsentProps) {
  const { t } = useWords(portalContactsWords);
  const found = useQuery(query(city, matchingOptOuts.listMatchingOptOuts, { ...party, limit: 10 }));
  return (
    <section className="own-consent" data-testid="own-consent">
      <h3>{t('beProposed')}</h3>
      <Loaded query={found}>
        {({ items }) =>
          items.every(({ only }) => only !== undefined) ? (
            <>
              <Leaving city={city} party={party} />
              {party.partyKind === 'organisation' && <PartlyLeft city={city} party={party} items={items} />}
            </>
          ) : (
            items
              .filter(({ only }) => only === undefined)
              .map((optOut) => <Left key={optOut.id} city={city} optOut={optOut} />)
          )
        }
      </Loaded>
    </section>
  );
}

function Leaving({ city, party }: OwnConsentProps) {
  const { t } = useWords(portalContactsWords);
  const tell = useTell();
  const [leaving, setLeaving] = useState<'leaveHere' | 'leaveEverywhere'>();
  const { mutate, isPending, error } = useWrite(city, matchingOptOuts.optOutOfMatching, {
    onSuccess: () => tell(t('hasLeft')),
  });
  return (
    <>
      <p>{t('isProposed')}</p>
      <div className="contact-actions">
        {(['leaveHere', 'leaveEverywhere'] as const).map((way) => (
          <button key={way} type="button" className="button" data-testid={way} onClick={() => setLeaving(way)}>
            {t(way)}
          </button>
        ))}
      </div>
      {leaving && (
        <NoteDialog
          title={t(leaving)}
          okText={t(leaving)}
          close={() => setLeaving(undefined)}
          send={(note) => mutate({ ...party, everywhere: leaving === 'leaveEverywhere', note })}
          isSending={isPending}
          error={error}
        />
      )}
    </>
  );
}

function Left({ city, optOut }: { city: string; optOut: matchingOptOuts.MatchingOptOut }) {
  const { t } = useWords(portalContactsWords);
  const tell = useTell();
  const { mutate, isPending } = useWrite(city, matchingOptOuts.endMatchingOptOut, {
    onSuccess: () => tell(t('hasComeBack')),
    onError: useTellProblem(),
  });
  return (
    <>
      <p>
        {t(optOut.everywhere ? 'leftEverywhere' : 'leftHere')} {!optOut.bySelf && t('leftByOfficer')}
      </p>
      <button
        type="button"
        className="button"
        data-testid="come-back"
        disabled={isPending}
        onClick={() => mutate({ id: optOut.id })}
      >
        {t('comeBack')}
      </button>
    </>
  );
}
