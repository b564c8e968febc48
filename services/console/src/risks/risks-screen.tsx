import { risks } from '@queqiao/contracts';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useMay } from '../access/may';
import { pages } from '../api/operations';
import { OptOutList } from '../contacts/opt-out-list';
import { Page } from '../ui/page';
import { RecordList } from '../ui/record-list';
import { Segments } from '../ui/segments';
import { useWords } from '../words/language';
import { EnterRisk } from './enter-risk';
import { RiskItem } from './risk-item';
import { riskStates } from './search';
import { risksWords } from './words';

type State = (typeof riskStates)[number];

const route = getRouteApi('/$city/risks');

/** 风险名单: organisations that a city does not approach, or only with caution. */
export function RisksScreen() {
  const { t } = useWords(risksWords);
  const { city } = route.useParams();
  const { state } = route.useSearch();
  const navigate = route.useNavigate();
  const [isEntering, setEntering] = useState(false);
  const may = useMay(city);
  const records = useInfiniteQuery(pages(city, risks.listRisks, { state, limit: 50 }));
  return (
    <Page
      hint={t('risksHint')}
      controls={
        <>
          <Segments<State>
            label={t('riskState')}
            testId="risk-state"
            value={state}
            options={riskStates.map((value) => ({ value, label: t(`riskState.${value}`) }))}
            onChange={(next) => void navigate({ search: { state: next }, replace: true })}
          />
          {may(risks.enterRisk) && (
            <button
              type="button"
              className="button is-primary"
              data-testid="enter-risk"
              onClick={() => setEntering(true)}
            >
              {t('enterRisk')}
            </button>
          )}
        </>
      }
    >
      <RecordList records={records} none={t('noRisks')} testId="risks">
        {(risk) => <RiskItem key={risk.id} city={city} risk={risk} />}
      </RecordList>
      {state === 'inForce' && <OptOutList city={city} />}
      <EnterRisk city={city} isOpen={isEntering} close={() => setEntering(false)} />
    </Page>
  );
}
