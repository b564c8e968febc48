import { CATALOGUE, type MessageContext, type Operation, role } from '@queqiao/contracts';
import { recordAct } from '@queqiao/messaging';
import type { Tx } from '../prisma.js';
import type { UserRow } from './users.rows.js';

type Told = Partial<Pick<Parameters<typeof recordAct>[3], 'did' | 'refused' | 'asked' | 'before' | 'after'>>;

/** Writes down what a person did to the own account or session, in each city that the person belongs to. */
export async function recordPersonal(
  tx: Tx,
  contract: Operation,
  { id, name, memberships }: UserRow,
  context: MessageContext,
  told: Told,
): Promise<void> {
  for (const city of citiesOf(memberships)) {
    const roles = memberships.filter((one) => one.city === city).map((one) => role.parse(one.role));
    const by = { id, name, kind: 'person' as const, roles, session: context.actor.session };
    await recordAct(tx, contract, context, { city, by, record: id, ...told });
  }
}

/** Who was refused is not known to be the person: the act is told of the account, or of nobody's. */
export async function recordRefused(
  tx: Tx,
  contract: Operation,
  row: UserRow | null,
  context: MessageContext,
  told: { readonly refused: string; readonly asked: unknown },
): Promise<void> {
  // What was typed as a login is not kept where there is none: it may be a password.
  const record = row?.id;
  for (const city of citiesOf(row?.memberships ?? []))
    await recordAct(tx, contract, context, { city, record, ...told });
}

function citiesOf(memberships: readonly { readonly city: string }[]): string[] {
  const cities = [...new Set(memberships.map(({ city }) => city))];
  return cities.length === 0 ? [CATALOGUE] : cities;
}
