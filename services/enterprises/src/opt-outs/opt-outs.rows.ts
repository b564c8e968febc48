import { CATALOGUE, matchingOptOuts } from '@queqiao/contracts';
import { plainRow } from '@queqiao/database';
import type { MatchingOptOut as Row } from '../generated/client.js';
import type { Prisma, Tx } from '../prisma.js';

const optOut = matchingOptOuts.matchingOptOut.strip();

/** With the present names of organisations. */
export async function withNames(db: Prisma | Tx, rows: readonly Row[]): Promise<matchingOptOuts.MatchingOptOut[]> {
  const ids = rows.filter(({ partyKind }) => partyKind === 'organisation').map(({ party }) => party);
  const found = await db.organisation.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } });
  const names = new Map(found.map(({ id, name }) => [id, name]));
  return rows.map((row) => {
    const partyName = row.partyKind === 'organisation' ? names.get(row.party) : undefined;
    return optOut.parse(plainRow({ ...row, partyName, everywhere: row.city === CATALOGUE }));
  });
}
