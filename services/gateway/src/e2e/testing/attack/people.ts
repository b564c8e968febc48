import { partyRole, type Role, role } from '@queqiao/contracts';
import { build } from '@queqiao/testing';
import { accessOf } from '../../../testing/test-gateway.js';

export type Access = Readonly<Record<string, string>>;

/** Who speaks for one of the shared organisations, which has nothing of its own in any city. */
const REPRESENTED = 'ent-wheel';

/** People of the sample, as some records must be of a person who is there. */
const PEOPLE: Readonly<Record<Role, string>> = {
  'platform-admin': 'user-admin',
  'city-admin': 'sample-admin',
  'weight-approver': 'sample-approver',
  'promotion-officer': 'sample-officer',
  'liaison-officer': 'sample-liaison',
  'city-leader': 'sample-leader',
  auditor: 'sample-auditor',
  enterprise: 'sample-enterprise',
  institution: 'sample-institution',
  investor: 'sample-investor',
  visitor: 'somebody',
};

/** Somebody who is signed in, with one role in one city; with `*` in all. A party speaks for `represents`. */
export function accessAs(as: Role, city: string, represents = REPRESENTED): Promise<Access> {
  const actor = build.actor({ id: PEOPLE[as], name: '示例来客' });
  if (as === 'visitor') return accessOf(actor, { memberships: [] });
  const isParty = partyRole.options.some((party) => party === as);
  return accessOf(actor, { memberships: [{ city, role: as, ...(isParty && { represents }) }] });
}

/** One of each role, who has it in this city and is a visitor elsewhere. */
export async function everyRole(city: string): Promise<ReadonlyMap<Role, Access>> {
  return new Map(await Promise.all(role.options.map(async (as) => [as, await accessAs(as, city)] as const)));
}
