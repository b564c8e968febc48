import { randomUUID } from 'node:crypto';
import { type enterprises, type MessageContext, refOf, refuse, type Source } from '@queqiao/contracts';
import { corrected } from '../corrections/corrected.js';
import { IN_FORCE, tellCorrected } from '../corrections/corrections.rows.js';
import type { Correction as Row } from '../generated/client.js';
import { organisationProblems } from '../organisations/organisation-rules.js';
import type { Tx } from '../prisma.js';

interface Said {
  readonly patch: object;
  readonly source: Source;
}

/** The city reads the shared record otherwise from now on; adds to what it corrected before. The caller holds the lock of the correction. */
export async function correctShared(
  tx: Tx,
  record: enterprises.Organisation,
  { patch: more, source }: Said,
  context: MessageContext,
): Promise<void> {
  const { city, actor } = context;
  const before = await inForce(tx, record.id, city);
  const patch = { ...((before?.patch ?? {}) as object), ...more };
  const problems = organisationProblems(corrected(record, { patch, source }, city));
  refuse(problems.map((problem) => ({ ...problem, field: `patch.${problem.field}` })));
  const made = { patch, source, state: 'offered', by: refOf(actor), at: new Date() };
  const row =
    before === null
      ? await tx.correction.create({
          data: { ...made, id: `cor-${randomUUID()}`, city, organisationId: record.id, version: 1 },
        })
      : await tx.correction.update({ where: { id: before.id }, data: { ...made, version: before.version + 1 } });
  await tellCorrected(tx, row, context);
}

/** What the city reads otherwise than the shared record says, if anything. */
export function inForce(tx: Tx, organisationId: string, city: string): Promise<Row | null> {
  return tx.correction.findFirst({ where: { organisationId, city, state: { in: IN_FORCE } } });
}
