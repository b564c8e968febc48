import { Injectable } from '@nestjs/common';
import { type MessageContext, type ParsedInputOf, staleVersion, weights } from '@queqiao/contracts';
import { Answers, Bus } from '@queqiao/messaging';
import { Prisma } from '../../prisma.js';
import { checkOffice } from './offices.js';
import { checkDraft } from './weight-checks.js';
import { WeightEvaluationsService } from './weight-evaluations.service.js';
import { stateAfter } from './weight-moves.js';
import { findVersion, writeVersion } from './weight-versions.rows.js';
import { changeWeights, signedBy, startDraft } from './weight-writes.js';

/** Each step is one transaction that also records it. */
@Injectable()
export class WeightChangesService {
  constructor(
    private readonly prisma: Prisma,
    private readonly evaluations: WeightEvaluationsService,
    private readonly bus: Bus,
  ) {}

  @Answers(weights.draftWeights)
  async draft(input: ParsedInputOf<typeof weights.draftWeights>, context: MessageContext) {
    await checkOffice(this.bus, input.office, context);
    return changeWeights(this.prisma, weights.draftWeights, input, context, (tx) =>
      startDraft(tx, input, context.city, signedBy(context, input.note)),
    );
  }

  @Answers(weights.editWeights)
  edit(input: ParsedInputOf<typeof weights.editWeights>, context: MessageContext) {
    return changeWeights(this.prisma, weights.editWeights, input, context, async (tx) => {
      const found = await findVersion(tx, input.id, context.city);
      const state = stateAfter(found.state, 'edit');
      if (found.version !== input.version) throw staleVersion(found.version);
      const content = { weights: input.weights, caps: input.caps ?? found.caps };
      await checkDraft(tx, { ...found, ...content }, context.city);
      return writeVersion(tx, found, { kind: 'edit', state, ...content }, signedBy(context, input.note ?? found.note));
    });
  }

  /** Evaluates all lists of the scope for the approver. */
  @Answers(weights.submitWeights)
  async submit(input: ParsedInputOf<typeof weights.submitWeights>, context: MessageContext) {
    const evaluation = await this.evaluations.evaluate(input.id, 'submit', context);
    return changeWeights(this.prisma, weights.submitWeights, input, context, async (tx) => {
      const found = await findVersion(tx, input.id, context.city);
      const state = stateAfter(found.state, 'submit');
      if (found.version !== input.version) throw staleVersion(found.version);
      const { evaluationId } = await this.evaluations.store(tx, found, evaluation);
      const note = input.note ?? found.note;
      return writeVersion(tx, found, { kind: 'submit', state, evaluationId }, signedBy(context, note));
    });
  }

  @Answers(weights.rejectWeights)
  reject(input: ParsedInputOf<typeof weights.rejectWeights>, context: MessageContext) {
    return changeWeights(this.prisma, weights.rejectWeights, input, context, async (tx) => {
      const found = await findVersion(tx, input.id, context.city);
      const state = stateAfter(found.state, 'reject');
      return writeVersion(tx, found, { kind: 'reject', state }, signedBy(context, input.note));
    });
  }
}
