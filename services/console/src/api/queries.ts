import {
  type CandidateKind,
  enterprises,
  experts,
  type InputOf,
  matching,
  type OutputOf,
  projects,
  type Scope,
  worker,
} from '@queqiao/contracts';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { call } from './client';
import { pages, query } from './operations';

export const citiesQuery = () => query(undefined, projects.listCities, {});
export const useCities = () => useQuery({ ...citiesQuery(), select: ({ items }) => items });

export const industriesQuery = (city: string) => query(city, projects.listIndustries, {});
export const useIndustries = (city: string) => useQuery({ ...industriesQuery(city), select: ({ items }) => items });

export const chainQuery = (city: string, industryId: string) => query(city, projects.getChainMap, { industryId });

export const needsQuery = (city: string) => pages(city, enterprises.listNeeds, { limit: 50 });
export const useNeeds = (city: string) => useInfiniteQuery(needsQuery(city));

export interface SuggestionQuery {
  readonly city: string;
  readonly targetId: string;
  readonly scope: Scope;
  /** Without a state: all but the rejected ones. */
  readonly state?: matching.SuggestionState | undefined;
}

/** While a newer ranking is under way the list is asked for again, in case its event was missed. */
const RANKING_POLL_MS = 4_000;
const isBehind = (page: OutputOf<typeof matching.listSuggestions>) => !page.current || page.rankedAt === undefined;

/** The ranked candidates of one kind, page by page. */
export const suggestionsQuery = ({ city, ...asked }: SuggestionQuery, candidateKind: CandidateKind) =>
  pages(city, matching.listSuggestions, { ...asked, candidateKind, limit: 10 });
export const useSuggestions = (asked: SuggestionQuery, candidateKind: CandidateKind) =>
  useInfiniteQuery({
    ...suggestionsQuery(asked, candidateKind),
    refetchInterval: ({ state }) => (state.data?.pages.some(isBehind) ? RANKING_POLL_MS : false),
  });

/** Whom a picker of organisations offers: those that may register a need, or everybody. */
export type Offered = 'domestic enterprises' | 'everybody';

/** Organisations whose name holds the given text, for a picker. */
export function useOrganisationSearch(city: string, name: string, offered: Offered) {
  const asked: InputOf<typeof enterprises.listOrganisations> = {
    ...(offered === 'domestic enterprises' && { kind: 'enterprise', scope: 'domestic' }),
    ...(name !== '' && { name }),
    limit: 20,
  };
  return useQuery({ ...query(city, enterprises.listOrganisations, asked), select: ({ items }) => items });
}

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
    queryKey: [city, 'candidates', { kind, scope, name }],
    queryFn: async ({ signal }): Promise<Found[]> => {
      const asked = { name, limit: FOUND_AT_MOST };
      if (kind === 'laboratory') {
        const { items } = await call(experts.listLaboratories, asked, { city, signal });
        return items.map(({ id, name: own, institutionName }) => ({ id, name: `${institutionName} ${own}` }));
      }
      const { items } =
        kind === 'institution'
          ? await call(experts.listInstitutions, asked, { city, signal })
          : await call(enterprises.listOrganisations, { ...asked, kind, scope }, { city, signal });
      return items.map(({ id, name, nameEn }) => ({ id, name, nameEn }));
    },
    enabled: name !== '',
  });

/** Where any candidate stands for a target, and why. A new ranking of the target marks it as old. */
export const useExplanation = (city: string, targetId: string, candidateKind: CandidateKind, candidateId: string) =>
  useQuery(query(city, worker.explainPair, { targetId, candidateKind, candidateId }));

/** Two to four candidates of a target, factor by factor. */
export const useComparison = (city: string, targetId: string, candidateKind: CandidateKind, ids: readonly string[]) =>
  useQuery(query(city, worker.compare, { targetId, candidateKind, candidateIds: [...ids] }));
