import { type AddressedOperation, accounts, allows, isStaff, type Role } from '@queqiao/contracts';
import { session, useUser } from './session';

/** The roles that count in a city; where none is named, all. */
export function rolesIn(city: string | undefined, user = session.user()): Role[] {
  return accounts.standingIn(city, user?.memberships ?? []).roles;
}

/** Whether the reader works for a city, where one is named: whoever else comes has the portal. */
export const isStaffOf = (city?: string): boolean => rolesIn(city).some(isStaff);

/** Tells of operations whether the reader may do them in a city: what would be refused is not offered. */
export function useMay(city: string | undefined): (operation: Pick<AddressedOperation, 'may'>) => boolean {
  const user = useUser();
  const roles = rolesIn(city, user);
  return ({ may }) => allows(may, { kind: 'person', roles });
}

/** Who tunes the weights reads the arithmetic behind a score; officers read words. */
export const useIsAdmin = (): boolean =>
  useUser()?.memberships.some(({ role }) => role === 'city-admin' || role === 'platform-admin') ?? false;

/** For whom the person speaks, one a city. */
export const partiesOf = (user: accounts.User | undefined): Party[] =>
  (user?.memberships ?? []).flatMap(({ city, role, represents }) =>
    represents === undefined ? [] : [{ city, role, represents }],
  );

export interface Party {
  readonly city: string;
  readonly role: Role;
  readonly represents: string;
}
