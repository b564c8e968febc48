import { type accounts, allows, audit, matching } from '@queqiao/contracts';
import type { QueryClient } from '@tanstack/react-query';
import { notFound, type ParsedLocation, redirect } from '@tanstack/react-router';
import { z } from 'zod';
import { rolesIn } from '../access/may';
import { session } from '../access/session';
import { accessHeader } from '../api/access';
import { citiesQuery } from '../api/queries';

/** A page of this console: no other site, which could pretend to be it. */
export const localPath = z.string().regex(/^\/(?![/\\])/);

/** Sends whoever is not signed in to the sign-in, and back afterwards; and who has something to do before anything else there. */
export async function isSignedIn({ location }: { readonly location: ParsedLocation }): Promise<void> {
  if (location.pathname === '/sign-in') return;
  await accessHeader();
  if (location.pathname.startsWith('/invitation/')) return;
  const user = session.user();
  if (user === undefined) throw redirect({ to: '/sign-in', search: { to: location.href }, replace: true });
  const first = firstOf(user);
  if (first !== undefined && location.pathname !== first) throw redirect({ to: first, replace: true });
}

/** In the order in which the gateway asks for them. */
function firstOf({ mustChangePassword, mustSetUpSecondFactor }: accounts.UserSignedIn) {
  if (mustChangePassword) return '/password';
  return mustSetUpSecondFactor ? '/second-factor' : undefined;
}

/** Leads to where somebody begins in a city: whoever may only read the audit, there. */
export function toFirstScreen(city: string) {
  const person = { kind: 'person', roles: rolesIn(city) };
  const readsAuditOnly = allows(audit.listAudit.may, person) && !allows(matching.listSuggestions.may, person);
  const params = { city };
  return readsAuditOnly
    ? redirect({ to: '/$city/audit', params, replace: true })
    : redirect({ to: '/$city/lists/{-$target}', params, replace: true });
}

interface Entering {
  readonly context: { readonly client: QueryClient };
  readonly params: { readonly city: string };
}

/** Throws `notFound` when the city does not exist. */
export async function inKnownCity({ context: { client }, params }: Entering): Promise<void> {
  const { items } = await client.ensureQueryData(citiesQuery());
  if (!items.some(({ code }) => code === params.city)) throw notFound();
}
