import type { contacts } from '@queqiao/contracts';
import type { ReactNode } from 'react';
import { useWords } from '../words/language';
import './contacts.css';
import { contactsWords } from './words';

interface ContactFactsProps {
  contact: contacts.MaskedContact;
  /** Whose it is, where the list does not say that. */
  of?: ReactNode;
}

/** A contact as it is known to the reader, masked or in full, and what the reader should heed. */
export function ContactFacts({ contact, of }: ContactFactsProps) {
  const { t } = useWords(contactsWords);
  const { name, duty, phone, email, language, consent, optedOut, source, erasedOn } = contact;
  const due = consent === 'withdrawn' ? 'withdrawnErasedOn' : 'erasedOn';
  return (
    <div className="contact-facts">
      <div className="record-what">
        <b>{name}</b>
        {duty && <span>{duty}</span>}
        {of && <span className="contact-party">{of}</span>}
        {optedOut && <span className="record-tag is-severe">{t('optedOut')}</span>}
        {consent !== 'given' && <span className="record-tag">{t(`consent.${consent}`)}</span>}
      </div>
      <div className="contact-ways">
        {phone && <span data-testid="contact-phone">{phone}</span>}
        {email && <span data-testid="contact-email">{email}</span>}
        {language !== 'zh' && <span>{t(`contactLanguage.${language}`)}</span>}
      </div>
      <div className="record-who">{t('sourceOf', { source })}</div>
      {erasedOn && <div className="contact-due">{t(due, { day: erasedOn })}</div>}
    </div>
  );
}
