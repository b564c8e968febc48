import { risks } from '@queqiao/contracts';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Button, Segmented } from 'antd';
import { useState } from 'react';
import { useCityEvents } from '../api/city-events';
import { get } from '../api/client';
import { keys } from '../api/queries';
import { RecordList } from '../ui/record-list';
import { useWords } from '../words/language';
import { EnterRisk } from './enter-risk';
import { RiskItem } from './risk-item';
import { risksWords } from './words';

type State = 'inForce' | 'lifted';
const states: readonly State[] = ['inForce', 'lifted'];

/** 风险名单: the organisations that a city does not approach, or with caution only. */
export function RisksScreen({ city }: { city: string }) {
  const { t } = useWords(risksWords);
  useCityEvents(city);
  const [state, setState] = useState<State>('inForce');
  const [isEntering, setEntering] = useState(false);
  return (
    <main className="records">
      <div className="records-head">
        <h2>{t('screen.risks')}</h2>
        <span>{t('risksHint')}</span>
        <Segmented<State>
          aria-label={t('riskState')}
          data-testid="risk-state"
          value={state}
          options={states.map((value) => ({ value, label: t(`riskState.${value}`) }))}
          onChange={setState}
        />
        <Button type="primary" data-testid="enter-risk" onClick={() => setEntering(true)}>
          {t('enterRisk')}
        </Button>
      </div>
      <RecordList records={useRisks(city, state)} none={t('noRisks')} testId="risks">
        {(risk) => <RiskItem key={risk.id} city={city} risk={risk} />}
      </RecordList>
      <EnterRisk city={city} isOpen={isEntering} close={() => setEntering(false)} />
    </main>
  );
}

function useRisks(city: string, state: State) {
  return useInfiniteQuery({
    queryKey: [...keys.risks(city), state],
    queryFn: ({ pageParam, signal }) => {
      const query = { state, limit: 50, cursor: pageParam };
      return get(risks.listRisks.output, `/api/cities/${city}/risks`, query, signal);
    },
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next,
  });
}
