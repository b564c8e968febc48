import type { Prisma, Tx } from '../prisma.js';

/** A profile as it comes in, with the number of the change that brings it. */
interface Incoming {
  readonly id: string;
  readonly version: number;
  readonly seq: bigint;
}

/** A stored profile at some moment of the past. */
export interface PastProfile {
  readonly kind: string;
  readonly id: string;
  readonly data: unknown;
  readonly seq: bigint;
}

const BATCH = 2_000;

/** Keeps the profiles that newer ones are about to replace, so that a ranking that saw them can be made again. */
export async function keepReplaced(tx: Tx, kind: string, incoming: readonly Incoming[]): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO profile_history (seq, until, kind, id, city, version, data)
    SELECT p.seq, r.seq, p.kind, p.id, p.city, p.version, p.data
    FROM unnest(
      ${incoming.map(({ id }) => id)}::text[],
      ${incoming.map(({ version }) => version)}::int[],
      ${incoming.map(({ seq }) => seq)}::bigint[]) AS r(id, version, seq)
    JOIN profile p ON p.kind = ${kind} AND p.id = r.id AND p.version < r.version`;
}

/** All profiles as they were after the change numbered `seq`, in batches and in the order in which they came in. */
export async function* profilesAsOf(prisma: Prisma, seq: bigint): AsyncGenerator<PastProfile[]> {
  let last = 0n;
  for (;;) {
    // A profile that is replaced meanwhile moves to the history under its number: each batch finds it in one of the two.
    const rows = await prisma.$queryRaw<PastProfile[]>`
      SELECT kind, id, data, seq FROM profile WHERE seq > ${last} AND seq <= ${seq}
      UNION ALL
      SELECT kind, id, data, seq FROM profile_history WHERE seq > ${last} AND seq <= ${seq} AND until > ${seq}
      ORDER BY seq LIMIT ${BATCH}`;
    const end = rows.at(-1);
    if (end === undefined) return;
    yield rows;
    last = end.seq;
  }
}
