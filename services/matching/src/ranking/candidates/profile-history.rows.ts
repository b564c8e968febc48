import { forAllCities } from '@queqiao/database';
import type { Profile } from '../../generated/client.js';
import type { Prisma, Tx } from '../../prisma.js';
import type { ProfileRow } from './candidates.rows.js';

interface PastProfile extends ProfileRow {
  readonly id: string;
  /** Batches are read in this order. */
  readonly number: bigint;
}

const BATCH = 2_000;

/** Copies profiles before they are replaced, so that rankings can be rebuilt. */
export async function keepReplaced(
  tx: Tx,
  kind: string,
  incoming: readonly Pick<Profile, 'id' | 'version' | 'seq'>[],
): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO profile_history (seq, until, kind, id, city, version, data)
    SELECT p.seq, r.seq, p.kind, p.id, p.city, p.version, p.data
    FROM unnest(
      ${incoming.map(({ id }) => id)}::text[],
      ${incoming.map(({ version }) => version)}::int[],
      ${incoming.map(({ seq }) => seq)}::bigint[]) AS r(id, version, seq)
    JOIN profile p ON p.kind = ${kind} AND p.id = r.id AND p.version < r.version`;
}

/** Profiles of every city as they were after change number `seq`, unordered. */
export async function* profilesAsOf(prisma: Prisma, seq: bigint): AsyncGenerator<PastProfile[]> {
  yield* inBatches(
    (last) => prisma.$queryRaw<PastProfile[]>`
      SELECT kind, id, data, seq AS number FROM profile WHERE seq > ${last} AND seq <= ${seq}
      ORDER BY seq LIMIT ${BATCH}`,
    0n,
  );
  // History last: a profile replaced while others are read is found here, if twice, the same one.
  yield* inBatches(
    (last) => prisma.$queryRaw<PastProfile[]>`
      SELECT kind, id, data, until AS number FROM profile_history WHERE until > ${last} AND seq <= ${seq}
      ORDER BY until LIMIT ${BATCH}`,
    seq,
  );
}

async function* inBatches(read: (last: bigint) => Promise<PastProfile[]>, from: bigint): AsyncGenerator<PastProfile[]> {
  let last: bigint | undefined = from;
  while (last !== undefined) {
    const after: bigint = last;
    const rows: PastProfile[] = await forAllCities(() => read(after));
    if (rows.length > 0) yield rows;
    last = rows.length < BATCH ? undefined : rows.at(-1)?.number;
  }
}
