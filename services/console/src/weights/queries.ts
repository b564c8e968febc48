import { type Scope, weights } from '@queqiao/contracts';
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { pages, query } from '../api/operations';
import type { OwnWeights } from './factor-rows';
import { isOfScope, type WeightScope } from './scope';

/** The live weights of every pair kind, for the city or as one industry or office has them. */
export const useEffectiveWeights = (city: string, of: { targetId?: string; office?: string }, enabled = true) =>
  useQuery({ ...query(city, weights.getEffectiveWeights, of), select: ({ items }) => items, enabled });

const MOST_SETS = 100;

/** All scopes of a pair kind that were ever tuned. */
export const useWeightSets = (city: string, pair: string) =>
  useQuery({ ...query(city, weights.listWeightSets, { pair, limit: MOST_SETS }), select: ({ items }) => items });

/** The set of one scope among those of its pair kind; undefined where it was never tuned. */
export const setOfScope = (sets: readonly weights.WeightSet[], scope: WeightScope) =>
  sets.find((set) => isOfScope(set, scope));

export const useWeightSteps = (city: string, setId: string) =>
  useInfiniteQuery(pages(city, weights.listWeightSteps, { setId, limit: 20 }));

/** What was learned when a draft was proposed. */
export const useLearnedWeights = (city: string, versionId: string) =>
  useQuery(query(city, weights.getLearnedWeights, { id: versionId }));

const PROGRESS_POLL_MS = 1_000;

/** How far the rankings that a live version asked for have come; asked again until they are all there. */
export const usePublishProgress = (city: string, versionId: string) =>
  useQuery({
    ...query(city, weights.getPublishProgress, { id: versionId }),
    refetchInterval: ({ state: { data } }) => (data && data.rescored < data.targets ? PROGRESS_POLL_MS : false),
  });

export interface PreviewQuestion {
  readonly city: string;
  readonly versionId: string;
  readonly targetId: string;
  readonly scope: Scope;
  readonly own: OwnWeights;
}

const PREVIEW_KEPT_MS = 10_000;
const PREVIEW_AFTER_MS = 100;

/**
 * The list of one target under weights that need not be stored. While a slider is dragged one question is under way at a
 * time, and the newest is asked next: the list follows the hand, and the last word always wins.
 */
export function usePreview(question: PreviewQuestion) {
  const [asked, setAsked] = useState(question);
  const { city, versionId, targetId, scope, own } = asked;
  const preview = useQuery({
    ...query(city, weights.previewWeights, { id: versionId, targetId, scope, ...own }),
    placeholderData: keepPreviousData,
    gcTime: PREVIEW_KEPT_MS,
  });
  const isNews = (Object.keys(question) as (keyof PreviewQuestion)[]).some((key) => question[key] !== asked[key]);
  useEffect(() => {
    if (!isNews || preview.isFetching) return;
    const timer = setTimeout(() => setAsked(question), PREVIEW_AFTER_MS);
    return () => clearTimeout(timer);
  });
  return preview;
}

/**
 * What a version makes of all lists in its scope: what was found when it was submitted or published, and for a draft what
 * it is now as stored.
 */
export const useEvaluation = (city: string, { id, version, evaluation }: weights.WeightVersion, scope: Scope) => {
  const asked = evaluation
    ? query(city, weights.getWeightEvaluation, { id: evaluation.id })
    : query(city, weights.evaluateWeights, { id, scope });
  // What a draft would do is asked anew for each of its edits.
  return useQuery({ ...asked, queryKey: [...asked.queryKey, version], placeholderData: keepPreviousData });
};

/** The limits that new weights of the city must keep. */
export const useGuardRails = (city: string) => useQuery(query(city, weights.getGuardRails, {}));
