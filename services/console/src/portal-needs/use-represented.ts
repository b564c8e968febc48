import { accounts } from '@queqiao/contracts';
import { useUser } from '../access/session';

/** The organisation for which the reader speaks in a city. */
export function useRepresented(city: string): string | undefined {
  return accounts.standingIn(city, useUser()?.memberships ?? []).represents;
}
