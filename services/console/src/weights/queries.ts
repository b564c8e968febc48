import { type Scope, weights } from '@queqiao/contracts';
import { partsOfPair } from '@queqiao/scoring/browser';
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { pages, query } from '../api/operations';
import type { OwnWeights } from './factor-rows';
import { isOfScope, type WeightScope } from './scope';

/** The live weights of every pair kind, for a city, an industry or an office. */
export const useEffectiveWeights = (city: string, of: { targetId?: string; office?: string }, enabled = true) =>
  useQuery({ ...query(city, weights.getEffectiveWeights, of), select: ({ items }) => items, enabled });

const MOST_SETS = 100;

/** What each factor weighs in the lists of a target; those that it does not ask about are not there. */
export const useWeightShares = (
  city: string,
  { pair, office }: Pick<WeightScope, 'pair' | 'office'>,
  targetId: string | undefined,
) =>
  useQuery({
    ...query(city, weights.weightShares, {
      targetId: targetId ?? '',
      candidateKind: partsOfPair(pair).candidateKind,
      ...(office && { office }),
    }),
    select: ({ shares }) => shares,
    enabled: targetId !== undefined,
  });

/** All tuned scopes of a pair kind. */
export const useWeightSets = (city: string, pair: string) =>
  useQuery({ ...query(city, weights.listWeightSets, { pair, limit: MOST_SETS }), select: ({ items }) => items });

/** Undefined when the scope was never tuned. */
export const setOfScope = (sets: readonly weights.WeightSet[], scope: WeightScope) =>
  sets.find((set) => isOfScope(set, scope));

export const useWeightSteps = (city: string, setId: string) =>
  useInfiniteQuery(pages(city, weights.listWeightSteps, { setId, limit: 20 }));

/** The learning result that a draft was proposed from. */
export const useLearnedWeights = (city: string, versionId: string) =>
  useQuery(query(city, weights.getLearnedWeights, { id: versionId }));

const PROGRESS_POLL_MS = 1_000;

/** Progress of the rankings under a new live version; polls until all are done. */
export const usePublishProgress = (city: string, versionId: string) =>
  useQuery({
    ...query(city, weights.getPublishProgress, { id: versionId }),
    // Only the poll asks again: after a roll-back the version is not live, and has no progress.
    staleTime: 'static',
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

/** A target's list under unsaved weights, while the hand moves: one request at a time, then the newest weights follow. */
export function usePreview(question: PreviewQuestion) {
  const [asked, setAsked] = useState(question);
  const { city, versionId, targetId, scope, own } = asked;
  const preview = useQuery({
    ...query(city, weights.previewWeights, { id: versionId, targetId, scope, ...own }),
    placeholderData: keepPreviousData,
    gcTime: PREVIEW_KEPT_MS,
  });
  const isNews = (Object.keys(question) as (keyof PreviewQuestion)[]).some((key) => question[key] !== asked[key]);
  const newest = useRef(question);
  useEffect(() => {
    newest.current = question;
  });
  // Not on every render: a hand that keeps moving would put the timer off for ever.
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was just asked for may already be out of date.
  useEffect(() => {
    if (!isNews || preview.isFetching) return;
    const timer = setTimeout(() => setAsked(newest.current), PREVIEW_AFTER_MS);
    return () => clearTimeout(timer);
  }, [isNews, preview.isFetching, asked]);
  return preview;
}

/** The evaluation of a version: as stored at its last step, or of the current draft. */
export const useEvaluation = (city: string, { id, version, evaluation }: weights.WeightVersion, scope: Scope) => {
  const asked = evaluation
    ? query(city, weights.getWeightEvaluation, { id: evaluation.id })
    : query(city, weights.evaluateWeights, { id, scope });
  // Each edit of a draft needs a new evaluation.
  return useQuery({ ...asked, queryKey: [...asked.queryKey, version], placeholderData: keepPreviousData });
};

/** Limits for new weights of the city. */
export const useGuardRails = (city: string) => useQuery(query(city, weights.getGuardRails, {}));
