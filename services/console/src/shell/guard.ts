import { type accounts, allows, auditorsOfCity, readersOfCity } from '@queqiao/contracts';
import type { QueryClient } from '@tanstack/react-query';
import { notFound, type ParsedLocation, redirect } from '@tanstack/react-router';
import { z } from 'zod';
import { isStaffOf, partiesOf, rolesIn } from '../access/may';
import { session } from '../access/session';
import { accessHeader } from '../api/access';
import { citiesQuery } from '../api/queries';
import { loadAhead } from './first-screen';

/** A page of this console: no other site, which could pretend to be it. */
export const localPath = z.string().regex(/^\/(?![/\\])/);

/** Sends whoever is not signed in to the sign-in, and back afterwards; and who has something to do before anything else there. */
export async function isSignedIn({ location }: { readonly location: ParsedLocation }): Promise<void> {
  if (location.pathname === '/sign-in' || location.pathname === '/sign-up') return;
  await accessHeader();
  if (location.pathname.startsWith('/invitation/')) return;
  const user = session.user();
  if (user === undefined) throw redirect({ to: '/sign-in', search: { to: location.href }, replace: true });
  const first = firstOf(user);
  if (first !== undefined && location.pathname !== first) throw redirect({ to: first, replace: true });
  if (isStaffOf()) loadAhead(location.pathname);
}

/** In the order in which the gateway asks for them. */
function firstOf({ mustChangePassword, mustSetUpSecondFactor }: accounts.UserSignedIn) {
  if (mustChangePassword) return '/password';
  return mustSetUpSecondFactor ? '/second-factor' : undefined;
}

/** Leads to where somebody begins in a city: whoever may only read the audit, there. */
export function toFirstScreen(city: string) {
  const person = { kind: 'person', roles: rolesIn(city) };
  const readsAuditOnly = allows(auditorsOfCity, person) && !allows(readersOfCity, person);
  const params = { city };
  return readsAuditOnly
    ? redirect({ to: '/$city/audit', params, replace: true })
    : redirect({ to: '/$city/lists/{-$target}', params, replace: true });
}

interface Entering {
  readonly context: { readonly client: QueryClient };
}

interface EnteringCity extends Entering {
  readonly params: { readonly city: string };
}

/** Whoever works for a city begins there, whoever else in the portal. */
export async function toOwnStart({ context: { client } }: Entering): Promise<void> {
  const { items } = await client.ensureQueryData(citiesQuery());
  const own = items.find(({ code }) => isStaffOf(code));
  if (own !== undefined) throw toFirstScreen(own.code);
  if (!isStaffOf()) throw redirect({ to: '/portal', replace: true });
}

/** Opens the screens of officers: to whoever works for the city. Throws `notFound` when it does not exist. */
export async function asStaff(entering: EnteringCity): Promise<void> {
  await inKnownCity(entering);
  const { city } = entering.params;
  if (isStaffOf(city)) return;
  throw isStaffOf()
    ? redirect({ to: '/', replace: true })
    : redirect({ to: '/portal/$city', params: { city }, replace: true });
}

/** Whoever speaks for somebody in one city begins there; others choose. Staff has no portal. */
export function toOwnCity(): void {
  if (isStaffOf()) throw redirect({ to: '/', replace: true });
  const [own, ...others] = partiesOf(session.user());
  if (own !== undefined && others.length === 0)
    throw redirect({ to: '/portal/$city', params: { city: own.city }, replace: true });
}

/** What a portal has for whoever speaks for nobody in its city yet. */
const FOR_VISITORS = ['registration', 'notices'];

/** Opens the portal of a city to whoever speaks for somebody there; who does not yet registers first. */
export async function asParty(entering: EnteringCity & { readonly location: ParsedLocation }): Promise<void> {
  await inKnownCity(entering);
  const { city } = entering.params;
  if (isStaffOf(city)) throw toFirstScreen(city);
  const isForVisitors = FOR_VISITORS.some((screen) => entering.location.pathname === `/portal/${city}/${screen}`);
  const isParty = partiesOf(session.user()).some((one) => one.city === city);
  if (!isParty && !isForVisitors) throw redirect({ to: '/portal/$city/registration', params: { city }, replace: true });
}

async function inKnownCity({ context: { client }, params }: EnteringCity): Promise<void> {
  const { items } = await client.ensureQueryData(citiesQuery());
  if (!items.some(({ code }) => code === params.city)) throw notFound();
}
