import { type Scope, weights } from '@queqiao/contracts';
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { get, query } from '../api/client';
import { keys } from '../api/queries';
import type { OwnWeights } from './factor-rows';
import { isOfScope, type WeightScope } from './scope';

const path = (city: string, rest: string) => `/api/cities/${city}/weights/${rest}`;

/** The live weights of every pair kind, for the city or as one industry or office has them. */
export const useEffectiveWeights = (city: string, of: { targetId?: string; office?: string }, enabled = true) =>
  useQuery({
    queryKey: [...keys.weights(city), 'effective', of],
    queryFn: async ({ signal }) =>
      (await get(weights.getEffectiveWeights.output, path(city, 'effective'), of, signal)).items,
    enabled,
  });

const MOST_SETS = 100;

/** All scopes of a pair kind that were ever tuned. */
export const useWeightSets = (city: string, pair: string) =>
  useQuery({
    queryKey: [...keys.weights(city), 'sets', pair],
    queryFn: async ({ signal }) =>
      (await get(weights.listWeightSets.output, path(city, 'sets'), { pair, limit: MOST_SETS }, signal)).items,
  });

/** The set of one scope among those of its pair kind; undefined where it was never tuned. */
export const setOfScope = (sets: readonly weights.WeightSet[], scope: WeightScope) =>
  sets.find((set) => isOfScope(set, scope));

export const useWeightSteps = (city: string, setId: string) =>
  useInfiniteQuery({
    queryKey: [...keys.weights(city), 'steps', setId],
    queryFn: ({ pageParam, signal }) =>
      get(
        weights.listWeightSteps.output,
        path(city, `sets/${setId}/history`),
        { limit: 20, cursor: pageParam },
        signal,
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next,
  });

/** What was learned when a draft was proposed. */
export const useLearnedWeights = (city: string, versionId: string) =>
  useQuery({
    queryKey: [...keys.weights(city), 'learned', versionId],
    queryFn: ({ signal }) =>
      get(weights.getLearnedWeights.output, path(city, `versions/${versionId}/learned`), {}, signal),
  });

const PROGRESS_POLL_MS = 1_000;

/** How far the rankings that a live version asked for have come; asked again until they are all there. */
export const usePublishProgress = (city: string, versionId: string) =>
  useQuery({
    queryKey: [...keys.weights(city), 'progress', versionId],
    queryFn: ({ signal }) =>
      get(weights.getPublishProgress.output, path(city, `versions/${versionId}/progress`), {}, signal),
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
    queryKey: [...keys.weights(city), 'preview', versionId, targetId, scope, own],
    queryFn: ({ signal }) => {
      const body = { targetId, scope, ...own };
      return query(weights.previewWeights.output, path(city, `versions/${versionId}/preview`), body, signal);
    },
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
export const useEvaluation = (city: string, { id, version, evaluation }: weights.WeightVersion, scope: Scope) =>
  useQuery({
    queryKey: [...keys.weights(city), 'evaluation', evaluation?.id ?? [id, version, scope]],
    queryFn: ({ signal }) =>
      evaluation
        ? get(weights.getWeightEvaluation.output, path(city, `evaluations/${evaluation.id}`), {}, signal)
        : query(weights.evaluateWeights.output, path(city, `versions/${id}/evaluation`), { scope }, signal),
    placeholderData: keepPreviousData,
  });

/** The limits that new weights of the city must keep. */
export const useGuardRails = (city: string) =>
  useQuery({
    queryKey: [...keys.weights(city), 'guard-rails'],
    queryFn: ({ signal }) => get(weights.getGuardRails.output, path(city, 'guard-rails'), {}, signal),
  });
