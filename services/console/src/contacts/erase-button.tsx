import { contacts } from '@queqiao/contracts';
import { useState } from 'react';
import { useWrite } from '../api/operations';
import { useTell, useTellProblem } from '../ui/toast';
import { useWords } from '../words/language';
import { renewed } from './contact-forms';
import { contactsWords } from './words';

/** Erases a contact, once it was said twice: nothing brings it back. */
export function EraseButton({ city, id }: { city: string; id: string }) {
  const { t } = useWords(contactsWords);
  const tell = useTell();
  const [isAsked, setAsked] = useState(false);
  const { mutate, isPending } = useWrite(city, contacts.removeContact, {
    renews: renewed,
    onSuccess: () => tell(t('contactErased')),
    onError: useTellProblem(),
  });
  if (!isAsked)
    return (
      <button type="button" className="button" data-testid="erase-contact" onClick={() => setAsked(true)}>
        {t('erase')}
      </button>
    );
  return (
    <>
      <button
        type="button"
        className="button is-primary"
        data-testid="erase-surely"
        // The button that was pressed is gone; whoever uses the keyboard goes on here.
        ref={(button) => button?.focus()}
        disabled={isPending}
        onClick={() => mutate({ id })}
      >
        {t('eraseSurely')}
      </button>
      <button type="button" className="button" onClick={() => setAsked(false)}>
        {t('keepInstead')}
      </button>
    </>
  );
}
