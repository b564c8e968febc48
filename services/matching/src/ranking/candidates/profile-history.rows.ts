import type { Profile } from '../../generated/client.js';
import type { Prisma, Tx } from '../../prisma.js';
import type { ProfileRow } from './candidates.rows.js';

interface PastProfile extends ProfileRow {
  readonly id: string;
  /** What batches are read in the order of. */
  readonly number: bigint;
}

const BATCH = 2_000;

/** Keeps the profiles that newer ones are about to replace, so that a ranking that saw them can be made again. */
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

/** All profiles as they were after the change numbered `seq`, in batches and in no particular order. */
export async function* profilesAsOf(prisma: Prisma, seq: bigint): AsyncGenerator<PastProfile[]> {
  yield* inBatches(
    (last) => prisma.$queryRaw<PastProfile[]>`
      SELECT kind, id, data, seq AS number FROM profile WHERE seq > ${last} AND seq <= ${seq}
      ORDER BY seq LIMIT ${BATCH}`,
    0n,
  );
  // Those replaced since come last: one that is replaced while the others are read is found here, if twice, then the same.
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
    const rows = await read(last);
    if (rows.length > 0) yield rows;
    last = rows.length < BATCH ? undefined : rows.at(-1)?.number;
  }
}
