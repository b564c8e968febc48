import { namedExperts } from '@queqiao/contracts';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useMay } from '../access/may';
import { pages, useWrite } from '../api/operations';
import { PartyName } from '../contacts/party-name';
import { RecordList } from '../ui/record-list';
import { useTell, useTellProblem } from '../ui/toast';
import { useWords } from '../words/language';
import { offersWords } from './words';

/** 专家: people of institutions who agreed to be named. */
export function NamedExperts({ city }: { city: string }) {
  const { t } = useWords(offersWords);
  const may = useMay(city);
  const isReader = may(namedExperts.listExperts);
  const records = useInfiniteQuery({ ...pages(city, namedExperts.listExperts, { limit: 50 }), enabled: isReader });
  if (!isReader) return null;
  return (
    <section className="record-group">
      <h3>{t('namedExperts')}</h3>
      <RecordList records={records} none={t('noExperts')} testId="experts">
        {(expert) => <ExpertItem key={expert.id} city={city} expert={expert} />}
      </RecordList>
    </section>
  );
}

function ExpertItem({ city, expert }: { city: string; expert: namedExperts.Expert }) {
  const { t } = useWords(offersWords);
  const may = useMay(city);
  const tell = useTell();
  const { id, name, title, party, fields, on, how } = expert;
  const revoking = useWrite(city, namedExperts.revokeNaming, {
    renews: [namedExperts.listExperts],
    onSuccess: () => tell(t('namingRevoked')),
    onError: useTellProblem(),
  });
  return (
    <li className="record" data-testid={`expert-${id}`}>
      <div className="record-what">
        <b>{name}</b>
        {title && <span>{title}</span>}
        <span>
          <PartyName city={city} of={{ partyKind: 'institution', party }} />
        </span>
      </div>
      <span>{fields.join(t('listComma'))}</span>
      <span className="record-who">{t('agreedToBeNamed', { on, how })}</span>
      {may(namedExperts.revokeNaming) && (
        <button
          type="button"
          className="button"
          data-testid="revoke-naming"
          aria-label={t('revokeNamingOf', { name })}
          disabled={revoking.isPending}
          onClick={() => revoking.mutate({ id })}
        >
          {t('revokeNaming')}
        </button>
      )}
    </li>
  );
}
