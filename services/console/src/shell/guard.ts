import type { QueryClient } from '@tanstack/react-query';
import { notFound } from '@tanstack/react-router';
import { citiesQuery } from '../api/queries';

interface Entering {
  readonly context: { readonly client: QueryClient };
  readonly params: { readonly city: string };
}

/** Throws `notFound` when the city does not exist. */
export async function inKnownCity({ context: { client }, params }: Entering): Promise<void> {
  const { items } = await client.ensureQueryData(citiesQuery());
  if (!items.some(({ code }) => code === params.city)) throw notFound();
}
