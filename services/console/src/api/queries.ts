import { type CandidateKind, enterprises, experts, matching, projects, type Scope, worker } from '@queqiao/contracts';
import { queryOptions, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { z } from 'zod';
import { get } from './client';

type SuggestionPage = z.output<typeof matching.listSuggestions.output>;

/** Cache keys; everything of a city lies under its code, so that one call can mark all of it as old. */
export const keys = {
  city: (city: string) => ['city', city] as const,
  industries: (city: string) => ['city', city, 'industries'] as const,
  chain: (city: string, industry: string) => ['city', city, 'industries', industry, 'chain'] as const,
  needs: (city: string) => ['city', city, 'needs'] as const,
  suggestions: (city: string, target?: string) =>
    target === undefined ? (['city', city, 'suggestions'] as const) : (['city', city, 'suggestions', target] as const),
  dataTasks: (city: string) => ['city', city, 'data-tasks'] as const,
  risks: (city: string) => ['city', city, 'risks'] as const,
  weights: (city: string) => ['city', city, 'weights'] as const,
};

export const useCities = () =>
  useQuery({
    queryKey: ['cities'],
    queryFn: async ({ signal }) => (await get(projects.listCities.output, '/api/cities', {}, signal)).items,
  });

export const useIndustries = (city: string) =>
  useQuery({
    queryKey: keys.industries(city),
    queryFn: async ({ signal }) =>
      (await get(projects.listIndustries.output, `/api/cities/${city}/industries`, {}, signal)).items,
  });

export const chainQuery = (city: string, industry: string) =>
  queryOptions({
    queryKey: keys.chain(city, industry),
    queryFn: ({ signal }) =>
      get(projects.getChainMap.output, `/api/cities/${city}/industries/${industry}/chain`, {}, signal),
  });

export const useNeeds = (city: string) =>
  useInfiniteQuery({
    queryKey: keys.needs(city),
    queryFn: ({ pageParam, signal }) =>
      get(enterprises.listNeeds.output, `/api/cities/${city}/needs`, { limit: 50, cursor: pageParam }, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next,
  });

export interface SuggestionQuery {
  readonly city: string;
  readonly targetId: string;
  readonly scope: Scope;
  /** Without a state: all but the rejected ones. */
  readonly state?: matching.SuggestionState;
}

/** While a newer ranking is under way the list is asked for again, in case its event was missed. */
const RANKING_POLL_MS = 4_000;
const isBehind = (page: SuggestionPage) => !page.current || page.rankedAt === undefined;

/** The ranked candidates of one kind, page by page. */
export const useSuggestions = (query: SuggestionQuery, candidateKind: CandidateKind, enabled: boolean) =>
  useInfiniteQuery({
    queryKey: [...keys.suggestions(query.city, query.targetId), candidateKind, query.scope, query.state ?? 'current'],
    queryFn: ({ pageParam, signal }) =>
      get(
        matching.listSuggestions.output,
        `/api/cities/${query.city}/targets/${query.targetId}/suggestions`,
        { candidateKind, scope: query.scope, state: query.state, limit: 10, cursor: pageParam },
        signal,
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next,
    refetchInterval: ({ state }) => (state.data?.pages.some(isBehind) ? RANKING_POLL_MS : false),
    enabled,
  });
export type SuggestionListQuery = ReturnType<typeof useSuggestions>;

/** Whom a picker of organisations offers: those that may register a need, or everybody. */
export type Offered = 'domestic enterprises' | 'everybody';

/** Organisations whose name holds the given text, for a picker. */
export const useOrganisationSearch = (city: string, name: string, offered: Offered) =>
  useQuery({
    queryKey: [...keys.city(city), 'organisations', offered, name],
    queryFn: async ({ signal }) => {
      const only = offered === 'everybody' ? {} : { kind: 'enterprise', scope: 'domestic' };
      const query = { ...only, limit: 20, name: name === '' ? undefined : name };
      return (await get(enterprises.listOrganisations.output, `/api/cities/${city}/organisations`, query, signal))
        .items;
    },
  });

/** A candidate that can be asked about, whether it is on a list or not. */
export interface Found {
  readonly id: string;
  readonly name: string;
  readonly nameEn?: string | undefined;
}

const FOUND_AT_MOST = 20;

/** Whoever could stand on a list and whose name holds the given text. */
export const useCandidateSearch = (city: string, kind: CandidateKind, scope: Scope, name: string) =>
  useQuery({
    queryKey: [...keys.city(city), 'candidates', kind, scope, name],
    queryFn: async ({ signal }): Promise<Found[]> => {
      const query = { name, limit: FOUND_AT_MOST };
      const path = `/api/cities/${city}`;
      if (kind === 'laboratory') {
        const { items } = await get(experts.listLaboratories.output, `${path}/laboratories`, query, signal);
        return items.map(({ id, name: own, institutionName }) => ({ id, name: `${institutionName} ${own}` }));
      }
      const { items } =
        kind === 'institution'
          ? await get(experts.listInstitutions.output, `${path}/institutions`, query, signal)
          : await get(enterprises.listOrganisations.output, `${path}/organisations`, { ...query, kind, scope }, signal);
      return items.map(({ id, name, nameEn }) => ({ id, name, nameEn }));
    },
    enabled: name !== '',
  });

/** Where any candidate stands for a target, and why. A new ranking of the target marks it as old. */
export const useExplanation = (city: string, targetId: string, kind: CandidateKind, candidateId: string) =>
  useQuery({
    queryKey: [...keys.suggestions(city, targetId), 'explanation', kind, candidateId],
    queryFn: ({ signal }) => {
      const path = `/api/cities/${city}/targets/${targetId}/candidates/${kind}/${candidateId}/explanation`;
      return get(worker.explainPair.output, path, {}, signal);
    },
  });

/** Two to four candidates of a target, factor by factor. */
export const useComparison = (city: string, targetId: string, candidateKind: CandidateKind, ids: readonly string[]) =>
  useQuery({
    queryKey: [...keys.suggestions(city, targetId), 'comparison', candidateKind, ids],
    queryFn: ({ signal }) => {
      const query = { candidateKind, candidateIds: ids.join(',') };
      return get(worker.compare.output, `/api/cities/${city}/targets/${targetId}/comparison`, query, signal);
    },
  });
