import { createHash } from 'node:crypto';
import { cityDay, type MessageContext, refOf, signals } from '@queqiao/contracts';
import { plainRow } from '@queqiao/database';
import { chunkBySize, publish } from '@queqiao/messaging';
import type { Prisma as Db, Organisation, Signal as Row } from '../generated/client.js';
import type { Tx } from '../prisma.js';
import { expiryOf } from './signal-days.js';

export const withOrganisation = { organisation: { select: { name: true, profile: true } } } as const;

const signal = signals.signal.strip();
const namedSignal = signals.namedSignal.strip();

export function fromRow(row: Row): signals.Signal {
  return signal.parse(plainFields(row));
}

/** With the organisation's present name. */
export function namedFromRow({
  organisation: { name, profile },
  ...row
}: Row & { organisation: Pick<Organisation, 'name' | 'profile'> }): signals.NamedSignal {
  const { nameEn } = profile as { nameEn?: string };
  return namedSignal.parse({ ...plainFields(row), organisation: { name, ...(nameEn && { nameEn }) } });
}

function plainFields({ date, expiresOn, inferred, ...row }: Row): object {
  const days = { date: cityDay(date), expiresOn: cityDay(expiresOn) };
  return plainRow({ ...row, ...days, ...(inferred && { inferred }) }) as object;
}

type Fields = Omit<signals.SignalInput, 'organisationId'>;

/** What a row holds of the fields of the contract. */
export function columnsOf({ source, expiresOn, ...fields }: Fields) {
  return {
    ...fields,
    source,
    sourceKey: sourceKeyOf(source),
    date: new Date(fields.date),
    expiresOn: new Date(expiresOn ?? expiryOf(fields.kind, fields.date)),
  };
}

export function newRow(input: signals.SignalInput, { city, actor }: MessageContext): Db.SignalCreateManyInput {
  const { organisationId, ...fields } = input;
  const entered = { enteredBy: refOf(actor), enteredAt: new Date() };
  return { id: idOf(city, input), city, organisationId, ...columnsOf(fields), ...entered, version: 1 };
}

/** Two signals with the same organisation, kind, date and source are one. */
export function keyOf({ organisationId, kind, date, source }: signals.SignalInput): string {
  return [organisationId, kind, date, sourceKeyOf(source)].join(' ');
}

export function keyOfRow({ organisationId, kind, date, sourceKey }: Row): string {
  return [organisationId, kind, cityDay(date), sourceKey].join(' ');
}

/** Made from what the source said first, so that a row that was corrected since is known again. */
export function idOf(city: string, input: signals.SignalInput): string {
  return `signal-${createHash('sha256')
    .update(`${city} ${keyOf(input)}`)
    .digest('hex')
    .slice(0, 32)}`;
}

function sourceKeyOf({ name, url }: signals.SignalInput['source']): string {
  return url ?? name;
}

export async function tellOf(tx: Tx, ids: readonly string[], context: MessageContext): Promise<signals.Signal[]> {
  const rows = await tx.signal.findMany({ where: { id: { in: [...ids] } }, orderBy: { id: 'asc' } });
  const told = rows.map(fromRow);
  for (const chunk of chunkBySize(told)) await publish(tx, signals.signalsChanged, { signals: chunk }, context);
  return told;
}
