import type { ActorRef, OutputOf, personalData } from '@queqiao/contracts';
import { contactsWords } from '../contacts/words';
import type { Words } from '../words/language';
import { personalDataWords } from './words';

/** Somebody by what is theirs alone. */
export interface Asked {
  phone?: string;
  email?: string;
}

export const copyWords = { ...contactsWords, ...personalDataWords };

type Kept = OutputOf<typeof personalData.exportPerson>;

/** All that is kept of a person, as a text that the person can read; `parties` are the names of whose contacts they are, as far as known. */
export function personalCopy(
  { at, contacts, reveals }: Kept,
  parties: readonly (string | undefined)[],
  { t, stamp, authorOf }: Pick<Words<keyof typeof copyWords>, 't' | 'stamp' | 'authorOf'>,
): string {
  const byAt = (by: ActorRef | undefined, at: string) => by && t('byAt', { by: authorOf(by), at: stamp(new Date(at)) });
  const parts = contacts.map((contact, index) => {
    const { id, name, duty, phone, email, language, consent, consentOn, optedOut, source, erasedOn } = contact;
    const facts: [string, string | undefined][] = [
      [t('contactName'), name],
      [t('duty'), duty],
      [t('phone'), phone],
      [t('email'), email],
      [t('contactLanguage'), t(`contactLanguage.${language}`)],
      [t('consent'), t(`consent.${consent}`)],
      [t('consentOn'), consentOn],
      [t('optedOut'), t(optedOut ? 'yes' : 'no')],
      [t('contactSource'), source],
      [t('enteredBy'), byAt(contact.createdBy, contact.createdAt)],
      [t('lastChangedBy'), byAt(contact.updatedBy, contact.updatedAt)],
      [t('willBeErasedOn'), erasedOn],
    ];
    const seen = reveals.filter((one) => one.contact === id).map((one) => `  ${byAt(one.by, one.at)}`);
    return [
      t('contactAt', { n: index + 1, name: parties[index] ?? contact.party }),
      ...facts.flatMap(([label, value]) => (value === undefined ? [] : [t('fact', { label, value })])),
      ...(seen.length === 0 ? [t('seenByNobody')] : [t('seenBy'), ...seen]),
    ].join('\r\n');
  });
  // Old editors tell UTF-8 by the mark at the beginning.
  return `\uFEFF${[t('personalCopyOf', { at: stamp(new Date(at)) }), ...parts].join('\r\n\r\n')}\r\n`;
}
