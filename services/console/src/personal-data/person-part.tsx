import { personalData } from '@queqiao/contracts';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useMay } from '../access/may';
import { query } from '../api/operations';
import { useContactLabels } from '../contacts/contact-fields';
import { ContactItem } from '../contacts/contact-item';
import { PartyName } from '../contacts/party-name';
import { ProblemAlert } from '../ui/problem-alert';
import { Nothing } from '../ui/states';
import { useWords } from '../words/language';
import { ErasePerson } from './erase-person';
import { ExportPerson } from './export-person';
import type { Asked } from './personal-copy';
import { personalDataWords } from './words';

/** Finds a person in all organisations by phone or e-mail address; whoever may hands out or erases what is kept. */
export function PersonPart({ city }: { city: string }) {
  const { t } = useWords(personalDataWords);
  const labels = useContactLabels();
  const [asked, setAsked] = useState<Asked>();
  const [isMissing, setMissing] = useState(false);
  const find = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const filled = new FormData(event.currentTarget);
    const given = (name: 'phone' | 'email') => {
      const text = String(filled.get(name)).trim();
      return text === '' ? {} : { [name]: text };
    };
    const person: Asked = { ...given('phone'), ...given('email') };
    setMissing(Object.keys(person).length === 0);
    setAsked(Object.keys(person).length === 0 ? undefined : person);
  };
  return (
    <>
      <search>
        <form className="person-search" onSubmit={find}>
          <label>
            {labels.phone}
            <input name="phone" type="tel" maxLength={40} autoComplete="off" />
          </label>
          <label>
            {labels.email}
            <input name="email" type="text" inputMode="email" maxLength={200} autoComplete="off" />
          </label>
          <button type="submit" className="button is-primary" data-testid="find-person">
            {t('findPerson')}
          </button>
        </form>
      </search>
      {isMissing && (
        <div className="missing-input" role="alert">
          {t('phoneOrEmail')}
        </div>
      )}
      {asked && <Found key={`${asked.phone} ${asked.email}`} city={city} asked={asked} />}
    </>
  );
}

function Found({ city, asked }: { city: string; asked: Asked }) {
  const { t } = useWords(personalDataWords);
  const labels = useContactLabels();
  const may = useMay(city);
  const [dialog, setDialog] = useState<'export' | 'erase'>();
  // Each look leaves a line in the audit: once for what was asked, and again after a change. Nothing of it stays behind.
  const found = useQuery({ ...query(city, personalData.findContacts, asked), staleTime: Infinity, gcTime: 0 });
  if (found.isError) return <ProblemAlert error={found.error} labels={labels} />;
  if (found.isPending) return null;
  const { items } = found.data;
  if (items.length === 0) return <Nothing text={t('nobodyFound')} />;
  const close = () => setDialog(undefined);
  return (
    <section className="record-group">
      <div className="person-found">
        <h3>{t('foundContacts', { n: items.length })}</h3>
        {may(personalData.exportPerson) && (
          <button type="button" className="button" data-testid="export-person" onClick={() => setDialog('export')}>
            {t('exportPerson')}
          </button>
        )}
        {may(personalData.erasePerson) && (
          <button type="button" className="button" data-testid="erase-person" onClick={() => setDialog('erase')}>
            {t('erasePerson')}
          </button>
        )}
      </div>
      <ul className="record-list" data-testid="found-contacts">
        {items.map((contact) => (
          <ContactItem key={contact.id} city={city} contact={contact} of={<PartyName city={city} of={contact} />} />
        ))}
      </ul>
      {dialog === 'export' && <ExportPerson city={city} asked={asked} close={close} />}
      {dialog === 'erase' && <ErasePerson city={city} asked={asked} contacts={items.length} close={close} />}
    </section>
  );
}
