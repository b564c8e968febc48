import { getRouteApi } from '@tanstack/react-router';
import { useCityNews } from '../api/city-news';
import { ChainPanel } from '../chain/chain-panel';
import { SuggestionBoard } from '../suggestions/suggestion-board';
import { candidateKindsOf, type Target } from '../targets/target';
import { TargetSummary } from '../targets/target-summary';
import { useWords } from '../words/language';
import { ListFilters } from './list-filters';
import { LiveNotice } from './live-notice';
import { listsWords } from './words';

const route = getRouteApi('/$city/lists/{-$target}');

/** A target with its chain map, filters and ranked candidates. */
export function TargetLists({ city, target }: { city: string; target: Target }) {
  const { t } = useWords(listsWords);
  const { scope, state, kind } = route.useSearch();
  const { isConnected, updated } = useCityNews();
  const kinds = candidateKindsOf(target);
  return (
    <>
      <div className="target-head">
        <TargetSummary target={target} />
        <div className="target-controls">
          <ListFilters kinds={kinds} />
          <LiveNotice isConnected={isConnected} updated={updated.get(target.id)} />
        </div>
      </div>
      {scope === 'overseas' && <div className="overseas-hint">{t('overseasHint')}</div>}
      {target.kind === 'industry' && target.industry.hasChain && <ChainPanel city={city} industryId={target.id} />}
      <SuggestionBoard
        city={city}
        targetId={target.id}
        kinds={kinds.filter((one) => kind === undefined || kind === one)}
        scope={scope}
        state={state}
      />
    </>
  );
}
