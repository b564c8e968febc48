import { type Role, role } from '@queqiao/contracts';
import { build } from '@queqiao/testing';
import { accessOf } from '../../../testing/test-gateway.js';

export type Access = Readonly<Record<string, string>>;

/** Who speaks for somebody speaks for a record that cities share, of which no city has made anything. */
const REPRESENTED: Partial<Readonly<Record<Role, string>>> = {
  enterprise: 'ent-wheel',
  investor: 'ent-wheel',
  institution: 'uni-east',
};

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
  visitor: 'sample-visitor',
};

/** Somebody who is signed in, with one role in one city; with `*` in all. A party speaks for `represents`. */
export function accessAs(as: Role, city: string, represents = REPRESENTED[as]): Promise<Access> {
  const actor = build.actor({ id: PEOPLE[as], name: '示例来客' });
  if (as === 'visitor') return accessOf(actor, { memberships: [] });
  return accessOf(actor, { memberships: [{ city, role: as, ...(represents !== undefined && { represents }) }] });
}

/** One of each role, who has it in this city and is a visitor elsewhere. */
export async function everyRole(city: string): Promise<ReadonlyMap<Role, Access>> {
  return new Map(await Promise.all(role.options.map(async (as) => [as, await accessAs(as, city)] as const)));
}
