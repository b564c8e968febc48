import { apiKeys } from '@queqiao/contracts';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useMay } from '../access/may';
import { pages, useWrite } from '../api/operations';
import { ProblemAlert } from '../ui/problem-alert';
import { RecordList } from '../ui/record-list';
import { useTell } from '../ui/toast';
import { useWords } from '../words/language';
import { KeyForm } from './key-form';
import { peopleWords } from './words';

/** The programs that act for the city. */
export function KeysPart({ city }: { city: string }) {
  const { t } = useWords(peopleWords);
  const may = useMay(city);
  const [isMaking, setMaking] = useState(false);
  const keys = useInfiniteQuery(pages(city, apiKeys.listApiKeys, { limit: 50 }));
  return (
    <>
      {may(apiKeys.createApiKey) && (
        <div className="people-bar">
          <button type="button" className="button is-primary" data-testid="make-key" onClick={() => setMaking(true)}>
            {t('makeKey')}
          </button>
        </div>
      )}
      <RecordList records={keys} none={t('noKeys')} testId="keys">
        {(key) => <KeyItem key={key.id} city={city} apiKey={key} />}
      </RecordList>
      {isMaking && <KeyForm city={city} close={() => setMaking(false)} />}
    </>
  );
}

function KeyItem({ city, apiKey }: { city: string; apiKey: apiKeys.ApiKey }) {
  const { t, moment, authorOf } = useWords(peopleWords);
  const tell = useTell();
  const may = useMay(city);
  const revoking = useWrite(city, apiKeys.revokeApiKey, { onSuccess: () => tell(t('keyRevoked')) });
  const { id, name, roles, operations, state, createdBy, createdAt, expiresAt, lastUsedAt } = apiKey;
  return (
    <li className="record" data-testid={`key-${id}`}>
      <div className="record-what">
        <span className="record-tag">{t(`keyState.${state}`)}</span>
        <b>{name}</b>
        <span>{roles.map((role) => t(`role.${role}`)).join(' · ')}</span>
        {operations && <span className="is-unknown">{operations.join(' ')}</span>}
      </div>
      <div className="record-who">
        {t('keyMade', { by: authorOf(createdBy), at: moment(new Date(createdAt)) })}
        {' · '}
        {t('validUntil', { at: moment(new Date(expiresAt)) })}
        {' · '}
        {lastUsedAt === undefined ? t('neverUsed') : t('lastUsed', { at: moment(new Date(lastUsedAt)) })}
      </div>
      {state === 'active' && may(apiKeys.revokeApiKey) && (
        <button
          type="button"
          className="button"
          data-testid="revoke-key"
          aria-label={t('revokeKeyOf', { name })}
          disabled={revoking.isPending}
          onClick={() => revoking.mutate({ id })}
        >
          {t('revokeKey')}
        </button>
      )}
      {revoking.error && <ProblemAlert error={revoking.error} />}
    </li>
  );
}
