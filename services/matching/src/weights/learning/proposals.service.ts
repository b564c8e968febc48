import { Injectable } from '@nestjs/common';
import { type MessageContext, orNotFound, type ParsedInputOf, weights } from '@queqiao/contracts';
import { Answers, Bus } from '@queqiao/messaging';
import { Prisma, type Tx } from '../../prisma.js';
import type { WeightContent } from '../../ranking/scoring/live-weights.rows.js';
import { checkOffice } from '../versions/offices.js';
import { changeWeights, signedBy, startDraft } from '../versions/weight-writes.js';
import { setIdOf, versionOf, withScope } from '../versions/weights.rows.js';

@Injectable()
export class ProposalsService {
  constructor(
    private readonly prisma: Prisma,
    private readonly bus: Bus,
  ) {}

  /** The caller is the author: somebody else must approve. */
  @Answers(weights.proposeWeights)
  async propose(input: ParsedInputOf<typeof weights.proposeWeights>, context: MessageContext) {
    await checkOffice(this.bus, input.office, context);
    const learned = await this.bus.request(weights.learnWeights, input, context);
    return changeWeights(this.prisma, weights.proposeWeights, input, context, async (tx) => {
      const present = await this.present(tx, setIdOf(context.city, input));
      const draft = { ...input, caps: present.caps, weights: { ...present.weights, ...proposed(learned) }, learned };
      const version = await startDraft(tx, draft, context.city, signedBy(context, noteOf(learned)));
      return { version, learned };
    });
  }

  @Answers(weights.getLearnedWeights)
  async learned({ id }: ParsedInputOf<typeof weights.getLearnedWeights>, { city }: MessageContext) {
    const row = await this.prisma.weightVersion.findFirst({ where: { id, city } });
    return weights.learnedWeights.parse(orNotFound(row?.learned, 'id', id));
  }

  /** Factors without a learned weight keep the live one. */
  private async present(tx: Tx, setId: string): Promise<WeightContent> {
    const row = await tx.weightVersion.findFirst({ where: { setId, state: 'live' }, include: withScope });
    return row === null ? { weights: {}, caps: {} } : versionOf(row);
  }
}

function proposed({ weights: all }: weights.LearnedWeights): weights.Overrides {
  const learned = all.filter((one) => one.learned);
  return Object.fromEntries(learned.map(({ factor, proposed: weight }) => [factor, weight]));
}

function noteOf({ decisions, lists }: weights.LearnedWeights): string {
  return `由 ${lists} 个列表的 ${decisions} 条评审意见学习得出 · Learned from ${decisions} decisions on ${lists} lists`;
}
