import { matching } from '@queqiao/contracts';
import { getRouteApi } from '@tanstack/react-router';
import { useMay } from '../access/may';
import { useCityNews } from '../api/city-news';
import { useOverseas } from '../api/queries';
import { ChainPanel } from '../chain/chain-panel';
import { SuggestionBoard } from '../suggestions/suggestion-board';
import { listedKindsOf, type Target } from '../targets/target';
import { TargetSummary } from '../targets/target-summary';
import { useWords } from '../words/language';
import { ListFilters } from './list-filters';
import { LiveNotice } from './live-notice';
import { listsWords } from './words';

const route = getRouteApi('/$city/lists/{-$target}');

/** A target with its chain map, filters and ranked candidates. */
export function TargetLists({ city, target }: { city: string; target: Target }) {
  const { t } = useWords(listsWords);
  const { scope: asked, state, kind, since, order } = route.useSearch();
  const { isConnected, updated } = useCityNews();
  // The address may still name a list that another target or city has.
  const hasOverseas = useOverseas(city);
  const isListed = listedKindsOf(target, asked).length > 0 && (hasOverseas || asked !== 'overseas');
  const scope = isListed ? asked : 'domestic';
  const kinds = listedKindsOf(target, scope);
  const may = useMay(city);
  const isClosed = target.kind === 'need' && target.need.closed !== undefined;
  return (
    <>
      <div className="target-head">
        <TargetSummary target={target} />
        <div className="target-controls">
          <ListFilters target={target} scope={scope} />
          <LiveNotice isConnected={isConnected} updated={updated.get(target.id)} />
        </div>
      </div>
      {isClosed && <div className="list-hint">{t('closedNeedHint')}</div>}
      {scope === 'local' && <div className="list-hint">{t('localHint')}</div>}
      {scope === 'overseas' && <div className="list-hint">{t('overseasHint')}</div>}
      {target.kind === 'industry' && target.industry.hasChain && <ChainPanel city={city} industryId={target.id} />}
      <SuggestionBoard
        city={city}
        targetId={target.id}
        mayDecide={!isClosed && may(matching.decide)}
        kinds={kinds.filter((one) => kind === undefined || kind === one)}
        scope={scope}
        state={state}
        signalSince={since}
        order={order}
      />
    </>
  );
}
