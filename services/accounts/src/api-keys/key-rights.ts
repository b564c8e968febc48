import { addressedOperations, type Reach, type Role, reachOf } from '@queqiao/contracts';

const WIDTH: Readonly<Record<Reach, number>> = { own: 1, office: 2, city: 3, platform: 4 };

/** Of people, keys and sessions: no program makes itself another way in. */
const isOfAccounts = (name: string): boolean => name.startsWith('accounts.');

/** What a program may ask for with these roles, by name. */
export function operationsFor(roles: readonly Role[]): string[] {
  return addressedOperations()
    .filter(({ name, may }) => !isOfAccounts(name) && reachOf(may, { kind: 'key', roles }) !== undefined)
    .map(({ name }) => name);
}

/** Whether somebody with these roles may all that the role may, and reaches as far. */
export function covers(roles: readonly Role[], role: Role): boolean {
  const width = (reach: Reach | undefined) => (reach === undefined ? 0 : WIDTH[reach]);
  return addressedOperations().every(
    ({ may }) => width(reachOf(may, { kind: 'key', roles: [role] })) <= width(reachOf(may, { kind: 'key', roles })),
  );
}
