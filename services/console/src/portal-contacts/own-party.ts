import { accounts } from '@queqiao/contracts';
import { useUser } from '../access/session';
import type { Party } from '../contacts/contact-forms';

/** For whom the reader speaks in a city. */
export function useOwnParty(city: string): Party | undefined {
  const { roles, represents } = accounts.standingIn(city, useUser()?.memberships ?? []);
  if (represents === undefined) return undefined;
  return { partyKind: roles.includes('institution') ? 'institution' : 'organisation', party: represents };
}
