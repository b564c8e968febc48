import { enterprises } from '@queqiao/contracts';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { ApiError } from '../api/client';
import { query } from '../api/operations';
import { useIndustries, useNeeds } from '../api/queries';
import { findTarget, type Target } from '../targets/target';
import { TargetPanel } from '../targets/target-panel';
import { Failed, Loading, Nothing } from '../ui/states';
import { useWords } from '../words/language';
import { DueNotice } from './due-notice';
import { TargetLists } from './target-lists';
import { listsWords } from './words';
import './lists.css';

const route = getRouteApi('/$city/lists/{-$target}');

/** The targets of a city on the left, the candidates of the picked one beside them. */
export function ListsScreen() {
  const { t } = useWords(listsWords);
  const { city, target: id } = route.useParams();
  const industries = useIndustries(city);
  const { needs: needState = 'open' } = route.useSearch();
  const needs = useNeeds(city, needState);
  return (
    <div className="lists">
      <TargetPanel city={city} industries={industries} needs={needs} needState={needState} target={id} />
      <main className="lists-main">
        <DueNotice city={city} />
        {id === undefined ? (
          <Nothing text={t('pickTarget')} />
        ) : (
          <ListsOf key={id} city={city} id={id} industries={industries} needs={needs} />
        )}
      </main>
    </div>
  );
}

interface ListsOfProps {
  city: string;
  id: string;
  industries: ReturnType<typeof useIndustries>;
  needs: ReturnType<typeof useNeeds>;
}

/** Looks up a need that is not among those on the left: a closed one, or one of a later page. */
function ListsOf({ city, id, industries, needs }: ListsOfProps) {
  const { t } = useWords(listsWords);
  const listed = findTarget(id, industries.data ?? [], needs.data?.pages.flatMap((page) => page.items) ?? []);
  const isListing = industries.isPending || needs.isPending;
  const need = useQuery({ ...query(city, enterprises.getNeed, { id }), enabled: !listed && !isListing });
  const target: Target | undefined = listed ?? (need.data && { kind: 'need', id, need: need.data });
  if (target) return <TargetLists city={city} target={target} />;
  if (isListing || need.isPending) return <Loading />;
  const isMissing = need.error instanceof ApiError && need.error.status === 404;
  return isMissing ? <Nothing text={t('targetMissing')} /> : <Failed error={need.error} retry={() => need.refetch()} />;
}
