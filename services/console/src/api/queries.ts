import {
  type CandidateKind,
  enterprises,
  experts,
  type InputOf,
  type ListScope,
  matching,
  type OutputOf,
  projects,
  settings,
  worker,
} from '@queqiao/contracts';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useUser } from '../access/session';
import { call } from './client';
import { pages, query } from './operations';

export const citiesQuery = () => query(undefined, projects.listCities, {});
/** Nobody may ask who is not signed in, or has a password or a second factor to set up before. */
export function useCities() {
  const user = useUser();
  const mayAsk = user !== undefined && !user.mustChangePassword && !user.mustSetUpSecondFactor;
  return useQuery({ ...citiesQuery(), select: ({ items }) => items, enabled: mayAsk });
}

export const industriesQuery = (city: string) => query(city, projects.listIndustries, {});
export const useIndustries = (city: string) => useQuery({ ...industriesQuery(city), select: ({ items }) => items });

export const chainQuery = (city: string, industryId: string) => query(city, projects.getChainMap, { industryId });

/** The needs that stand beside the lists. */
export type NeedState = 'open' | 'closed' | 'expired';

export const needsQuery = (city: string, state: NeedState = 'open') =>
  pages(city, enterprises.listNeeds, { state, limit: 50 });
export const useNeeds = (city: string, state?: NeedState) => useInfiniteQuery(needsQuery(city, state));

/** By rank, or by the newest signal. */
export type ListOrder = NonNullable<InputOf<typeof matching.listSuggestions>['order']>;

export interface SuggestionQuery {
  readonly city: string;
  readonly targetId: string;
  readonly scope: ListScope;
  /** Default: all but rejected ones. */
  readonly state?: matching.SuggestionState | undefined;
  /** Only those with a signal that became known after this moment. */
  readonly signalSince?: string | undefined;
  /** Default: by rank. */
  readonly order?: ListOrder | undefined;
  /** Default: weak ones that nobody has decided on are hidden. */
  readonly weak?: 'shown' | undefined;
}

// While a new ranking is under way, lists are polled in case its event is missed.
const RANKING_POLL_MS = 4_000;
const isBehind = (page: OutputOf<typeof matching.listSuggestions>) => !page.current || page.rankedAt === undefined;

/** Ranked candidates of one kind. */
export const suggestionsQuery = ({ city, ...asked }: SuggestionQuery, candidateKind: CandidateKind) =>
  pages(city, matching.listSuggestions, { ...asked, candidateKind, limit: 10 });
export const useSuggestions = (asked: SuggestionQuery, candidateKind: CandidateKind) =>
  useInfiniteQuery({
    ...suggestionsQuery(asked, candidateKind),
    refetchInterval: ({ state }) => (state.data?.pages.some(isBehind) ? RANKING_POLL_MS : false),
  });

/** Whether the city has switched overseas candidates on. */
export const useOverseas = (city: string) =>
  useQuery({ ...query(city, settings.getMatchingSettings, {}), select: ({ overseas }) => overseas }).data ?? false;

/** Organisations that a picker offers; only domestic enterprises may register a need. */
export type Offered = 'domestic enterprises' | 'everybody';

/** Organisations whose name contains a text. */
export function useOrganisationSearch(city: string, name: string, offered: Offered) {
  const asked: InputOf<typeof enterprises.listOrganisations> = {
    ...(offered === 'domestic enterprises' && { kind: 'enterprise', scope: 'domestic' }),
    ...(name !== '' && { name }),
    limit: 20,
  };
  return useQuery({ ...query(city, enterprises.listOrganisations, asked), select: ({ items }) => items });
}

/** A candidate, on a list or not. */
export interface Found {
  readonly id: string;
  readonly name: string;
  readonly nameEn?: string | undefined;
  readonly formerNames?: readonly { readonly name: string }[] | undefined;
}

const FOUND_AT_MOST = 20;

/** Possible candidates whose name contains a text. */
export const useCandidateSearch = (city: string, kind: CandidateKind, scope: ListScope, name: string) =>
  useQuery({
    queryKey: [city, 'candidates', { kind, scope, name }],
    queryFn: async ({ signal }): Promise<Found[]> => {
      const asked = { name, limit: FOUND_AT_MOST };
      if (kind === 'laboratory') {
        const { items } = await call(experts.listLaboratories, asked, { city, signal });
        return items.map((laboratory) => ({ id: laboratory.id, ...experts.laboratoryNames(laboratory) }));
      }
      const { items } =
        kind === 'institution'
          ? await call(experts.listInstitutions, asked, { city, signal })
          : await call(
              enterprises.listOrganisations,
              { ...asked, kind, ...(scope !== 'local' && { scope }) },
              { city, signal },
            );
      return items.map(({ id, name, nameEn, formerNames }) => ({ id, name, nameEn, formerNames }));
    },
    enabled: name !== '',
  });

/** What a candidate was called before; laboratories have no such names on record. */
export const useFormerNames = (city: string, kind: CandidateKind, id: string) =>
  useQuery({
    queryKey: [city, 'former-names', { kind, id }],
    queryFn: async ({ signal }): Promise<string[]> => {
      const read = kind === 'institution' ? experts.getInstitution : enterprises.getOrganisation;
      const { formerNames = [] } = await call(read, { id }, { city, signal });
      return formerNames.map(({ name }) => name);
    },
    enabled: kind !== 'laboratory',
  });

/** The rank of any candidate for a target, and why. */
export const useExplanation = (
  { city, targetId, scope }: SuggestionQuery,
  candidateKind: CandidateKind,
  candidateId: string,
) => useQuery(query(city, worker.explainPair, { targetId, candidateKind, candidateId, ...onlyLocal(scope) }));

/** Two to four candidates of a target, factor by factor. */
export const useComparison = (
  { city, targetId, scope }: SuggestionQuery,
  candidateKind: CandidateKind,
  ids: readonly string[],
) => useQuery(query(city, worker.compare, { targetId, candidateKind, candidateIds: [...ids], ...onlyLocal(scope) }));

/** Other lists are told from the candidate's own scope. */
const onlyLocal = (scope: ListScope) => (scope === 'local' ? { scope } : {});
