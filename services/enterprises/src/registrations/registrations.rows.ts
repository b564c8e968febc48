import { AppError, conflict, type MessageContext, orNotFound, registrations, staleVersion } from '@queqiao/contracts';
import { keepBefore, plainRow } from '@queqiao/database';
import { publish } from '@queqiao/messaging';
import type { Seal, SealedTable } from '@queqiao/sealing';
import { maskedPhone } from '../contacts/phones.js';
import type { Registration as Row } from '../generated/client.js';
import type { Tx } from '../prisma.js';

const place = (id: string) => ({ table: 'registration', row: id, field: 'phone' });

/** For the change of keys. */
export const sealedRegistrations: SealedTable = { name: 'registration', id: 'id', fields: ['phone'] };

/** The sealed form of a phone in its normal form. */
export const sealedPhone = (seal: Seal, id: string, phone: string): string => seal.close(phone, place(id));

/** In its normal form; undefined once the registration is over. */
export function phoneOf(seal: Seal, { id, phone }: Pick<Row, 'id' | 'phone'>): string | undefined {
  return phone === null ? undefined : seal.open(phone, place(id));
}

const contract = registrations.registration.strip();

export function fromRow(seal: Seal, row: Row): registrations.Registration {
  const { partyId, name, creditCode, division, isNew } = row;
  const phone = phoneOf(seal, row);
  const party = { id: partyId, name, creditCode, division, isNew };
  return contract.parse(plainRow({ ...row, party, phone: phone === undefined ? null : maskedPhone(phone) }));
}

const WAITING: readonly registrations.RegistrationState[] = ['submitted', 'returned'];

interface Asked {
  readonly id: string;
  readonly version?: number | undefined;
}

/**
 * For a change, of one's own or of the city. Throws `not_found` for another's, `conflict` for one that is in none of the states or was
 * changed since `version`.
 */
export async function lockRegistration(
  tx: Tx,
  seal: Seal,
  { id, version }: Asked,
  of: { readonly city: string; readonly userId?: string },
  states: readonly registrations.RegistrationState[] = WAITING,
): Promise<Row> {
  await tx.$queryRaw`SELECT FROM registration WHERE id = ${id} FOR UPDATE`;
  const row = orNotFound(await tx.registration.findFirst({ where: { ...of, id } }), 'id', id);
  const before = fromRow(seal, row);
  keepBefore(tx, before);
  if (version !== undefined && version !== row.version) throw staleVersion(row.version);
  if (!states.includes(before.state)) throw isOver(before);
  return row;
}

/** As the applicant reads it; the open pages of officers hear that it moved. */
export async function moved(
  tx: Tx,
  seal: Seal,
  row: Row,
  context: MessageContext,
): Promise<registrations.Registration> {
  const registration = fromRow(seal, row);
  const { id, city, state } = registration;
  await publish(tx, registrations.registrationMoved, { city, registrationId: id, state }, context);
  return registration;
}

/** Tells those who send notices. */
export async function told(
  tx: Tx,
  registration: registrations.Registration,
  context: MessageContext,
): Promise<registrations.Registration> {
  await publish(tx, registrations.registrationAnswered, { registration }, context);
  return registration;
}

const stateWords = {
  submitted: { zh: '等待审核', en: 'waits for the city' },
  returned: { zh: '已退回', en: 'was given back' },
  approved: { zh: '已批准', en: 'was approved' },
  refused: { zh: '已拒绝', en: 'was refused' },
  withdrawn: { zh: '已撤回', en: 'was taken back' },
} as const satisfies Record<registrations.RegistrationState, unknown>;

function isOver({ state }: registrations.Registration): AppError {
  const { zh, en } = stateWords[state];
  return conflict('id', 'state', {
    zh: `该申请${zh}，不能这样做`,
    en: `This registration ${en}, so this cannot be done`,
  });
}
