import { type introductions, responses } from '@queqiao/contracts';
import { lockIds, plainRow } from '@queqiao/database';
import { z } from 'zod';
import type { Response as Row } from '../generated/client.js';
import type { Tx } from '../prisma.js';

const response = responses.response.strip();
const ownResponse = responses.ownResponse.strip();

/** What was settled when the party answered. */
const about = z.object({
  need: responses.response.shape.need,
  candidate: responses.response.shape.candidate,
  told: responses.ownResponse.shape.need,
});
export type About = z.output<typeof about>;

/** As the city sees it. */
export function fromRow({ about: settled, ...row }: Row): responses.Response {
  const { need, candidate } = about.parse(settled);
  return response.parse(plainRow({ ...row, need, candidate }));
}

/** As the party sees it: made of what it may read. */
export function ownOf({ about: settled, ...row }: Row): responses.OwnResponse {
  const { told, candidate } = about.parse(settled);
  const { kind, name, nameEn } = candidate;
  return ownResponse.parse(plainRow({ ...row, need: told, candidate: { kind, name, nameEn } }));
}

export interface Pair {
  readonly city: string;
  readonly needId: string;
  readonly party: string;
}

/** The answer of a party to a need, kept as it is until the transaction ends. */
export async function lockResponse(tx: Tx, { city, needId, party }: Pair): Promise<Row | null> {
  await lockIds(tx, 'response', [`${city} ${needId} ${party}`]);
  return tx.response.findFirst({ where: { city, needId, party } });
}

/** The two are introduced: what the party said is its yes. Undefined where it has not answered. */
export async function takeResponse(tx: Tx, pair: Pair): Promise<introductions.Answer | undefined> {
  const row = await lockResponse(tx, pair);
  if (row?.state !== 'open') return undefined;
  await tx.response.update({ where: { id: row.id }, data: { state: 'introduced' } });
  const { by, at, sentence: note } = fromRow(row);
  return { says: 'yes', by, at, note };
}
