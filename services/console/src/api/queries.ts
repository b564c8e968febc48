import {
  type CandidateKind,
  enterprises,
  type InputOf,
  type ListScope,
  matching,
  type OutputOf,
  projects,
  settings,
} from '@queqiao/contracts';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useUser } from '../access/session';
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
