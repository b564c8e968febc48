import { contacts, type matching } from '@queqiao/contracts';
import { Link } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { useMay } from '../access/may';
import { ProblemAlert } from '../ui/problem-alert';
import { useWords } from '../words/language';
import { useFormerNames } from './use-former-names';
import { suggestionsWords } from './words';

/** Loaded when it is first opened. */
const ContactsDialog = lazy(async () => ({ default: (await import('../contacts/contacts-dialog')).ContactsDialog }));

interface CandidateRecordProps {
  city: string;
  candidate: Pick<matching.Suggestion['candidate'], 'kind' | 'id' | 'name'>;
}

/** What else is known of a candidate: its former names, its people, and the way to all of its signals. */
export function CandidateRecord({ city, candidate: { kind, id, name } }: CandidateRecordProps) {
  const { t, language } = useWords(suggestionsWords);
  const former = useFormerNames(city, kind, id);
  const names = former.data?.join(language === 'zh' ? '、' : ', ') ?? '';
  const may = useMay(city);
  const [isOpen, setOpen] = useState(false);
  const isOrganisation = kind === 'enterprise' || kind === 'investor';
  const partyKind = isOrganisation ? 'organisation' : 'institution';
  return (
    <div className="row-record">
      {names !== '' && <span data-testid="former-names">{t('formerNames', { names })}</span>}
      {isOrganisation && (
        <Link to="/$city/signals" params={{ city }} search={{ organisation: id }} data-testid="signals-of">
          {t('signalsOf')}
        </Link>
      )}
      {kind !== 'laboratory' && may(contacts.listContacts) && (
        <button type="button" className="button is-plain" data-testid="contacts-of" onClick={() => setOpen(true)}>
          {t('contactsOfCandidate')}
        </button>
      )}
      {isOpen && (
        <Suspense>
          <ContactsDialog city={city} party={{ partyKind, party: id }} name={name} close={() => setOpen(false)} />
        </Suspense>
      )}
      {former.error && <ProblemAlert error={former.error} />}
    </div>
  );
}
