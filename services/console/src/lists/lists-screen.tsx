import { getRouteApi } from '@tanstack/react-router';
import { useIndustries, useNeeds } from '../api/queries';
import { findTarget } from '../targets/target';
import { TargetPanel } from '../targets/target-panel';
import { Loading, Nothing } from '../ui/states';
import { useWords } from '../words/language';
import { TargetLists } from './target-lists';
import { listsWords } from './words';
import './lists.css';

const route = getRouteApi('/$city/lists/{-$target}');

/** The targets of a city on the left, the candidates of the picked one beside them. */
export function ListsScreen() {
  const { t } = useWords(listsWords);
  const { city, target: id } = route.useParams();
  const industries = useIndustries(city);
  const needs = useNeeds(city);
  const target = findTarget(id, industries.data ?? [], needs.data?.pages.flatMap((page) => page.items) ?? []);
  const isLooking = !target && (industries.isPending || needs.isPending);
  return (
    <div className="lists">
      <TargetPanel city={city} industries={industries} needs={needs} />
      <main className="lists-main">
        {target && <TargetLists key={target.id} city={city} target={target} />}
        {isLooking && <Loading />}
        {!target && !isLooking && <Nothing text={t(id === undefined ? 'pickTarget' : 'targetMissing')} />}
      </main>
    </div>
  );
}
