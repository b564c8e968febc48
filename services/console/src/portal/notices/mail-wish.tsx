import { notices } from '@queqiao/contracts';
import { useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { query, useWrite } from '../../api/operations';
import { Loaded } from '../../ui/loaded';
import { ProblemAlert } from '../../ui/problem-alert';
import { useTell } from '../../ui/toast';
import { useWords } from '../../words/language';
import { noticesWords } from './words';

/** Whether and where somebody wants mail about notices. */
export function MailWish({ city }: { city: string }) {
  const { t } = useWords(noticesWords);
  const wish = useQuery(query(city, notices.getMailWish, {}));
  return (
    <Loaded query={wish}>
      {({ address = '', sends }) =>
        sends ? <WishForm key={address} city={city} address={address} /> : <p className="is-unknown">{t('mailOff')}</p>
      }
    </Loaded>
  );
}

function WishForm({ city, address }: { city: string; address: string }) {
  const { t } = useWords(noticesWords);
  const tell = useTell();
  const id = useId();
  const [given, setGiven] = useState(address);
  const change = useWrite(city, notices.changeMailWish, { onSuccess: () => tell(t('saved')) });
  return (
    <form
      className="mail-wish"
      onSubmit={(event) => {
        event.preventDefault();
        const wanted = given.trim();
        change.mutate(wanted === '' ? {} : { address: wanted });
      }}
    >
      <h3>{t('mail')}</h3>
      <p>{t('mailHint')}</p>
      <label htmlFor={id}>{t('email')}</label>
      <input
        id={id}
        type="email"
        autoComplete="email"
        maxLength={200}
        data-testid="mail-address"
        value={given}
        onChange={({ target }) => setGiven(target.value)}
      />
      <button type="submit" className="button is-primary" data-testid="mail-save" disabled={change.isPending}>
        {t('save')}
      </button>
      {change.isError && <ProblemAlert error={change.error} labels={{ address: t('email') }} />}
    </form>
  );
}
