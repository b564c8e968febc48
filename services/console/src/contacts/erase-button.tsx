import { contacts } from '@queqiao/contracts';
import { useWrite } from '../api/operations';
import { ConfirmButton } from '../ui/confirm-button';
import { useTell, useTellProblem } from '../ui/toast';
import { useWords } from '../words/language';
import { renewed } from './contact-forms';
import { contactsWords } from './words';

/** Erases a contact, once it was said twice: nothing brings it back. */
export function EraseButton({ city, id }: { city: string; id: string }) {
  const { t } = useWords(contactsWords);
  const tell = useTell();
  const { mutate, isPending } = useWrite(city, contacts.removeContact, {
    renews: renewed,
    onSuccess: () => tell(t('contactErased')),
    onError: useTellProblem(),
  });
  return (
    <ConfirmButton
      label={t('erase')}
      sureLabel={t('eraseSurely')}
      insteadLabel={t('keepInstead')}
      testId="erase-contact"
      isPending={isPending}
      onConfirm={() => mutate({ id })}
    />
  );
}
