import { useEffect } from 'react';
import { useCityEvents } from '../api/city-events';
import { useIndustries, useNeeds } from '../api/queries';
import type { ChangeView, View } from '../shell/view';
import { findTarget } from '../targets/target';
import { TargetPanel } from '../targets/target-panel';
import { Loading, Nothing } from '../ui/states';
import { useWords } from '../words/language';
import { TargetLists } from './target-lists';
import { listsWords } from './words';

/** One city: its targets on the left, the candidates of the picked one beside them. */
export function ListsScreen({ city, view, changeView }: { city: string; view: View; changeView: ChangeView }) {
  const { t } = useWords(listsWords);
  const industries = useIndustries(city);
  const needs = useNeeds(city);
  const news = useCityEvents(city);
  const target = findTarget(view.target, industries.data ?? [], needs.data?.pages.flatMap((page) => page.items) ?? []);
  const first = industries.data?.[0]?.id;

  useEffect(() => {
    if (!view.target && first) changeView({ target: first }, 'replace');
  }, [view.target, first, changeView]);

  const isLooking = !target && (industries.isPending || needs.isPending);
  return (
    <div className="desk">
      <TargetPanel
        city={city}
        industries={industries}
        needs={needs}
        picked={target?.id}
        pick={(id) => changeView({ target: id })}
      />
      <main className="desk-main">
        {target && (
          <TargetLists key={target.id} city={city} target={target} view={view} changeView={changeView} news={news} />
        )}
        {isLooking && <Loading />}
        {!target && !isLooking && <Nothing text={t(view.target ? 'targetMissing' : 'pickTarget')} />}
      </main>
    </div>
  );
}
