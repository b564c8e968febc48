import { Injectable } from '@nestjs/common';
import {
  CATALOGUE,
  conflict,
  corrections,
  enterprises,
  type MessageContext,
  orNotFound,
  type ParsedInputOf,
  refOf,
} from '@queqiao/contracts';
import { changeRecord, keepBefore, lockIds, recordOf } from '@queqiao/database';
import { Answers, runOnce } from '@queqiao/messaging';
import { corrected } from '../corrections/corrected.js';
import { fromRow, tellCorrected, withName } from '../corrections/corrections.rows.js';
import type { Correction as Row } from '../generated/client.js';
import { refuseTakenCode } from '../organisations/duplicates.js';
import { organisationProblems } from '../organisations/organisation-rules.js';
import { organisations } from '../organisations/organisations.rows.js';
import { Prisma, type Tx } from '../prisma.js';

const ANSWERED = { zh: '该更正已处理或已撤回', en: 'This correction is answered or was taken back' };

/** The platform's answers to what cities offer to correct. */
@Injectable()
export class CorrectionDeskService {
  constructor(private readonly prisma: Prisma) {}

  /** Throws `conflict` if it does not wait for an answer. */
  @Answers(corrections.acceptCorrection)
  accept(input: ParsedInputOf<typeof corrections.acceptCorrection>, context: MessageContext) {
    return runOnce(this.prisma, corrections.acceptCorrection, input, context, async (tx) => {
      const row = await this.answer(tx, input, 'accepted', context);
      const { organisationId: id, patch } = row;
      const shared = await tx.organisation.findUniqueOrThrow({ where: { id } });
      const { source } = corrections.correction.pick({ source: true }).parse({ source: row.source });
      const { inferred, sources } = corrected(
        recordOf<enterprises.Organisation>(shared),
        { patch: patch as object, source },
        CATALOGUE,
      );
      const change = { id, patch: enterprises.organisationPatch.parse({ ...(patch as object), inferred, sources }) };
      const catalogue = { ...context, city: CATALOGUE };
      await refuseTakenCode(tx, { id, creditCode: change.patch.creditCode }, catalogue);
      await changeRecord(tx, organisations, change, catalogue, organisationProblems);
      await tellCorrected(tx, row, context);
      return this.read(tx, row.id);
    });
  }

  /** Throws `conflict` if it does not wait for an answer. */
  @Answers(corrections.declineCorrection)
  decline(input: ParsedInputOf<typeof corrections.declineCorrection>, context: MessageContext) {
    return runOnce(this.prisma, corrections.declineCorrection, input, context, async (tx) => {
      const row = await this.answer(tx, input, 'declined', context);
      return this.read(tx, row.id);
    });
  }

  private async answer(
    tx: Tx,
    { id, note }: { id: string; note?: string | undefined },
    state: 'accepted' | 'declined',
    { actor }: MessageContext,
  ): Promise<Row> {
    const before = orNotFound(await tx.correction.findUnique({ where: { id }, include: withName }), 'id', id);
    keepBefore(tx, fromRow(before));
    await lockIds(tx, 'correction', [`${before.city} ${before.organisationId}`]);
    const { count } = await tx.correction.updateMany({
      where: { id, state: 'offered' },
      data: {
        state,
        answeredBy: refOf(actor),
        answeredAt: new Date(),
        answer: note ?? null,
        version: { increment: 1 },
      },
    });
    if (count === 0) throw conflict('id', 'offered', ANSWERED);
    return tx.correction.findUniqueOrThrow({ where: { id } });
  }

  private async read(tx: Tx, id: string): Promise<corrections.Correction> {
    return fromRow(await tx.correction.findUniqueOrThrow({ where: { id }, include: withName }));
  }
}
