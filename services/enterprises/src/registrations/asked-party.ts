import {
  cityDay,
  enterprises,
  experts,
  type FieldProblem,
  type MessageContext,
  orNotFound,
  refuse,
  type registrations,
  systemActor,
  visibleCities,
} from '@queqiao/contracts';
import type { Bus } from '@queqiao/messaging';
import { refuseTakenCode } from '../organisations/duplicates.js';
import { organisationProblems } from '../organisations/organisation-rules.js';
import type { Tx } from '../prisma.js';

type Role = registrations.Registration['role'];

/** The columns of a registration about whom somebody wants to speak for. */
export interface PartyColumns {
  readonly partyId: string | null;
  readonly isNew: boolean;
  readonly name: string;
  readonly creditCode: string | null;
  readonly division: string | null;
}

/**
 * Throws `not_found` for one that the city does not see or of another kind, `invalid` for a new one that breaks the rules of a record,
 * `conflict` for one whose credit code is on record.
 */
export async function partyColumns(
  tx: Tx,
  bus: Bus,
  { role, party }: { readonly role: Role; readonly party: registrations.AskedParty },
  context: MessageContext,
): Promise<PartyColumns> {
  if (party.kind === 'new') return newParty(tx, role, party, context);
  const { id } = party;
  if (role === 'institution') {
    const asked = { ...context, actor: systemActor('enterprises') };
    const { name, division = null } = await bus.request(experts.getInstitution, { id }, asked);
    return { partyId: id, isNew: false, name, creditCode: null, division };
  }
  const where = { id, kind: role, city: { in: visibleCities(context) }, withdrawn: false };
  const found = orNotFound(await tx.organisation.findFirst({ where }), 'party.id', id);
  const { name, creditCode, division } = found;
  return { partyId: id, isNew: false, name, creditCode, division };
}

async function newParty(
  tx: Tx,
  role: Role,
  { name, creditCode, division }: Extract<registrations.AskedParty, { kind: 'new' }>,
  context: MessageContext,
): Promise<PartyColumns> {
  if (role === 'institution') refuse([UNKNOWN_INSTITUTION]);
  const columns = { name, creditCode: creditCode ?? null, division: division ?? null };
  const problems = organisationProblems(newOrganisation({ role, ...columns }));
  refuse(problems.map((problem) => ({ ...problem, field: `party.${problem.field.replace('seat.', '')}` })));
  await refuseTakenCode(tx, { creditCode }, context);
  return { partyId: null, isNew: true, ...columns };
}

/** The record of a new organisation: what it says of itself, and nothing else. */
export function newOrganisation({
  role,
  name,
  creditCode,
  division,
}: Pick<PartyColumns, 'name' | 'creditCode' | 'division'> & { readonly role: string }): enterprises.OrganisationInput {
  const { zh, en } = enterprises.OWN_STATEMENT;
  return enterprises.organisationInput.parse({
    kind: role === 'investor' ? 'investor' : 'enterprise',
    name,
    ...(creditCode !== null && { creditCode }),
    ...(division !== null && { seat: { country: 'CN', division } }),
    sources: [{ name: zh, nameEn: en, date: cityDay(new Date()) }],
  });
}

const UNKNOWN_INSTITUTION: FieldProblem = {
  field: 'party',
  rule: 'known',
  message: {
    zh: '未找到的高校院所请联系招商部门先行建档',
    en: 'Ask the investment office to enter an institution that is not found',
  },
};
