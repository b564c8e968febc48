import type { QueryClient } from '@tanstack/react-query';
import { chainQuery, industriesQuery, needsQuery, suggestionsQuery } from '../api/queries';
import { listedKindsOf } from '../targets/target';
import type { ListsSearch } from './search';

/** The default target: the city's first industry, else its first need. */
export async function firstTarget(client: QueryClient, city: string): Promise<string | undefined> {
  const [industry] = (await client.ensureQueryData(industriesQuery(city))).items;
  if (industry) return industry.id;
  const needs = await client.ensureInfiniteQueryData(needsQuery(city));
  return needs.pages[0]?.items[0]?.id;
}

/** Fetches the data of an industry's lists while their screen still loads; what fails or is cancelled is left to the screen. */
export async function prepareLists(
  client: QueryClient,
  city: string,
  targetId: string,
  { scope, state, kind: only, since: signalSince, order }: ListsSearch,
): Promise<void> {
  void client.prefetchInfiniteQuery(needsQuery(city));
  await client.prefetchQuery(industriesQuery(city));
  const industries = client.getQueryData(industriesQuery(city).queryKey);
  const industry = industries?.items.find(({ id }) => id === targetId);
  if (!industry) return;
  if (industry.hasChain) void client.prefetchQuery(chainQuery(city, targetId));
  // Whether the city has overseas lists is not known yet.
  if (scope === 'overseas') return;
  for (const kind of listedKindsOf({ kind: 'industry', id: targetId, industry }, scope)) {
    if (only !== undefined && only !== kind) continue;
    void client.prefetchInfiniteQuery(suggestionsQuery({ city, targetId, scope, state, signalSince, order }, kind));
  }
}
