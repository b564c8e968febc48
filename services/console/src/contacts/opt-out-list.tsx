import { matchingOptOuts } from '@queqiao/contracts';
import { useQuery } from '@tanstack/react-query';
import { useMay } from '../access/may';
import { query, useWrite } from '../api/operations';
import { useTell, useTellProblem } from '../ui/toast';
import { useWords } from '../words/language';
import './contacts.css';
import { UnwantedText } from './unwanted-text';
import { contactsWords } from './words';

/** Who does not want to be proposed in a city; nothing where there is nobody. */
export function OptOutList({ city }: { city: string }) {
  const { t } = useWords(contactsWords);
  const found = useQuery(query(city, matchingOptOuts.listMatchingOptOuts, { limit: 100 }));
  const items = found.data?.items ?? [];
  if (items.length === 0) return null;
  return (
    <section className="record-group">
      <h3>{t('optOuts')}</h3>
      <ul className="record-list" data-testid="opt-outs">
        {items.map((optOut) => (
          <OptOutItem key={optOut.id} city={city} optOut={optOut} />
        ))}
      </ul>
    </section>
  );
}

function OptOutItem({ city, optOut }: { city: string; optOut: matchingOptOuts.MatchingOptOut }) {
  const { t, moment, authorOf } = useWords(contactsWords);
  const may = useMay(city);
  const tell = useTell();
  const { mutate, isPending } = useWrite(city, matchingOptOuts.endMatchingOptOut, {
    renews: 'city',
    onSuccess: () => tell(t('optedInDone')),
    onError: useTellProblem(),
  });
  const { id, party, partyName, note, only, bySelf, enteredBy, enteredAt } = optOut;
  return (
    <li className="record" data-testid={`opt-out-${party}`}>
      <div className="record-what contact-ways">
        <b>{partyName ?? t('unnamedInstitution', { id: party })}</b>
        {only && (
          <span>
            {t('onlyFor')} <UnwantedText only={only} />
          </span>
        )}
        <span>{note}</span>
      </div>
      <div className="record-who">
        {t('optOutEntered', { by: authorOf(enteredBy), at: moment(new Date(enteredAt)) })}
        {bySelf && ` · ${t('optOutBySelf')}`}
      </div>
      {!bySelf && may(matchingOptOuts.endMatchingOptOut) && (
        <div className="contact-actions">
          <button type="button" className="button" disabled={isPending} onClick={() => mutate({ id })}>
            {t('optIn')}
          </button>
        </div>
      )}
    </li>
  );
}
