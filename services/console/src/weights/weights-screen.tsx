import type { weights } from '@queqiao/contracts';
import { partsOfPair } from '@queqiao/scoring/browser';
import { useEffect } from 'react';
import { useIndustries, useNeeds } from '../api/queries';
import type { Target } from '../targets/target';
import { useScreenTitle } from '../ui/screen-title';
import { Failed, Loading } from '../ui/states';
import { Themed } from '../ui/themed';
import { useWords } from '../words/language';
import { setOfScope, useEffectiveWeights, useWeightSets } from './queries';
import type { WeightScope } from './scope';
import { ScopeBar } from './scope-bar';
import { useWeightsView } from './use-view';
import { VersionPanel } from './version-panel';
import { weightsWords } from './words';
import './weights.css';

/** 评分权重: tunes the weights of a scope beside their effect on the lists. */
export function WeightsScreen() {
  const { t } = useWords(weightsWords);
  const { city, pair, office, show, ...search } = useWeightsView();
  const asked = partsOfPair(pair).needKind === undefined ? search.industry : undefined;
  const industries = useIndustries(city);
  const isUnknown = asked !== undefined && industries.data?.every(({ id }) => id !== asked);
  const isLooking = asked !== undefined && industries.isPending;
  const industry = isUnknown ? undefined : asked;
  const scope: WeightScope = { city, pair, industry, office };
  const targets = useTargets(city);
  const shipped = useEffectiveWeights(city, {});
  const sets = useWeightSets(city, pair);
  const pairs = shipped.data?.map((one) => one.pair) ?? [];
  const first = pairs[0];
  const isKnown = first === undefined || pairs.includes(pair);

  useEffect(() => {
    if (!isKnown) show({ pair: first }, 'replace');
  }, [isKnown, first, show]);

  return (
    <Themed>
      <main className="weights">
        <h2 className="for-ears">{useScreenTitle()}</h2>
        <div className="scope-bar">
          <ScopeBar scope={scope} pairs={pairs} targets={targets} sets={sets.data ?? []} />
          {isUnknown && <span role="status">{t('industryUnknown')}</span>}
        </div>
        {shipped.isError && <Failed error={shipped.error} retry={() => void shipped.refetch()} />}
        {sets.isError && <Failed error={sets.error} retry={() => void sets.refetch()} />}
        {(shipped.isPending || sets.isPending || isLooking) && <Loading />}
        {shipped.data && sets.data && isKnown && !isLooking && (
          <ScopePanel
            key={[city, pair, industry, office].join(' ')}
            scope={scope}
            cityWide={shipped.data}
            set={setOfScope(sets.data, scope)}
            targets={targets}
          />
        )}
      </main>
    </Themed>
  );
}

function useTargets(city: string): Target[] {
  const industries = useIndustries(city);
  const needs = useNeeds(city);
  return [
    ...(industries.data ?? []).map((industry) => ({ kind: 'industry' as const, id: industry.id, industry })),
    ...(needs.data?.pages ?? [])
      .flatMap(({ items }) => items)
      .map((need) => ({ kind: 'need' as const, id: need.id, need })),
  ];
}

export interface ScopePanelProps {
  scope: WeightScope;
  cityWide: readonly weights.EffectiveWeights[];
  set: weights.WeightSet | undefined;
  targets: readonly Target[];
}

/** Reads what the scope inherits. */
function ScopePanel(props: ScopePanelProps) {
  const { city, pair, industry, office } = props.scope;
  const ofIndustry = useEffectiveWeights(city, { targetId: industry ?? '' }, industry !== undefined);
  const ofOffice = useEffectiveWeights(city, { office: office ?? '' }, office !== undefined);
  const waiting = [industry && ofIndustry, office && ofOffice].find((one) => one && !one.data);
  if (waiting) {
    return waiting.isError ? <Failed error={waiting.error} retry={() => void waiting.refetch()} /> : <Loading />;
  }
  const ofPair = (all: readonly weights.EffectiveWeights[] | undefined) => all?.find((one) => one.pair === pair);
  const own = ofPair(props.cityWide);
  if (!own) return <Loading />;
  const layers = { city: own, industry: ofPair(ofIndustry.data), office: ofPair(ofOffice.data) };
  const { open, live } = props.set ?? {};
  // The key resets the panel for another version or state, not for edits of a draft.
  return <VersionPanel key={[open?.id, open?.state, live?.id].join(' ')} {...props} layers={layers} />;
}
