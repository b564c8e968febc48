import { matchingOptOuts } from '@queqiao/contracts';
import { lazy, Suspense, useState } from 'react';
import { useWrite } from '../api/operations';
import type { Party } from '../contacts/contact-forms';
import { UnwantedText } from '../contacts/unwanted-text';
import { useTell, useTellProblem } from '../ui/toast';
import { useWords } from '../words/language';
import { portalContactsWords } from './words';

// Loaded when first opened, as the pickers contain all industries and regions.
const UnwantedForm = lazy(() => import('./unwanted-form').then(({ UnwantedForm }) => ({ default: UnwantedForm })));

interface PartlyLeftProps {
  city: string;
  party: Party;
  items: readonly matchingOptOuts.MatchingOptOut[];
}

/** For which sectors and regions alone the reader's organisation is not proposed. */
export function PartlyLeft({ city, party, items }: PartlyLeftProps) {
  const { t } = useWords(portalContactsWords);
  const tell = useTell();
  const [isOpen, setOpen] = useState(false);
  const { mutate, isPending } = useWrite(city, matchingOptOuts.endMatchingOptOut, {
    onSuccess: () => tell(t('hasComeBack')),
    onError: useTellProblem(),
  });
  return (
    <div data-testid="partly-left">
      <h3>{t('unwanted')}</h3>
      <p>{t('unwantedHint')}</p>
      {items.map(({ id, only }) => (
        <p key={id}>
          {only && <UnwantedText only={only} />}{' '}
          <button
            type="button"
            className="button"
            data-testid="take-unwanted-back"
            disabled={isPending}
            onClick={() => mutate({ id })}
          >
            {t('takeUnwantedBack')}
          </button>
        </p>
      ))}
      {items.length === 0 && (
        <button type="button" className="button" data-testid="say-unwanted" onClick={() => setOpen(true)}>
          {t('sayUnwanted')}
        </button>
      )}
      <Suspense>{isOpen && <UnwantedForm city={city} party={party} close={() => setOpen(false)} />}</Suspense>
    </div>
  );
}
