import type { matching } from '@queqiao/contracts';
import { Segmented, Select } from 'antd';
import { useState } from 'react';
import type { CityNews } from '../api/city-events';
import { ChainPanel } from '../chain/chain-panel';
import type { ChangeView, View } from '../shell/view';
import { SuggestionBoard } from '../suggestions/suggestion-board';
import type { Target } from '../targets/target';
import { TargetSummary } from '../targets/target-summary';
import { useWords } from '../words/language';
import { LiveNotice } from './live-notice';
import '../contributions/contributions.css';
import '../suggestions/suggestions.css';
import { listsWords } from './words';

export type StateFilter = matching.SuggestionState | 'current';
const filters: readonly StateFilter[] = ['current', 'open', 'accepted', 'later', 'rejected'];

interface TargetListsProps {
  city: string;
  target: Target;
  view: View;
  changeView: ChangeView;
  news: CityNews;
}

/** A target with its chain map, its ranked candidates, and what narrows them. */
export function TargetLists({ city, target, view, changeView, news }: TargetListsProps) {
  const { t } = useWords(listsWords);
  const [filter, setFilter] = useState<StateFilter>('current');
  return (
    <>
      <div className="target-head">
        <TargetSummary target={target} />
        <div className="target-controls">
          <div className="target-control-row">
            <Segmented<View['scope']>
              aria-label={t('scope')}
              data-testid="scope-switch"
              value={view.scope}
              options={(['domestic', 'overseas'] as const).map((value) => ({ value, label: t(`scope.${value}`) }))}
              onChange={(scope) => changeView({ scope }, 'replace')}
            />
            <Select<StateFilter>
              className="state-filter"
              aria-label={t('filter')}
              data-testid="state-filter"
              value={filter}
              options={filters.map((value) => ({
                value,
                label: t(value === 'current' ? 'filter.current' : `state.${value}`),
              }))}
              onChange={setFilter}
            />
          </div>
          <LiveNotice isConnected={news.connected} updated={news.updated.get(target.id)} />
        </div>
      </div>
      {view.scope === 'overseas' && <div className="overseas-hint">{t('overseasHint')}</div>}
      {target.kind === 'industry' && target.industry.hasChain && <ChainPanel city={city} industryId={target.id} />}
      <SuggestionBoard city={city} target={target} scope={view.scope} filter={filter} />
    </>
  );
}
