import { Injectable } from '@nestjs/common';
import { type MessageContext, notFound, type ParsedInputOf, projects, refOf } from '@queqiao/contracts';
import { keepBefore } from '@queqiao/database';
import { Answers, runOnce } from '@queqiao/messaging';
import { judgeCity, nodeOf } from '../chains/chain-judge.js';
import { enterprisesOf } from '../chains/local-enterprises.rows.js';
import { Prisma, type Tx } from '../prisma.js';

/** What persons say of chain nodes, and which enterprises they put there. Every answer is the node as judged anew. */
@Injectable()
export class NodeWordsService {
  constructor(private readonly prisma: Prisma) {}

  @Answers(projects.stateNode)
  state(input: ParsedInputOf<typeof projects.stateNode>, context: MessageContext) {
    const { industryId, nodeId, state, source } = input;
    return runOnce(this.prisma, projects.stateNode, input, context, (tx) =>
      this.judgedAfter(tx, input, context, () => {
        const said = { state, source, by: refOf(context.actor), at: new Date() };
        return tx.nodeWord.upsert({
          where: { industryId_nodeId: { industryId, nodeId } },
          create: { industryId, nodeId, city: context.city, ...said },
          update: said,
        });
      }),
    );
  }

  @Answers(projects.withdrawNodeWord)
  withdraw(input: ParsedInputOf<typeof projects.withdrawNodeWord>, context: MessageContext) {
    const { industryId, nodeId } = input;
    return runOnce(this.prisma, projects.withdrawNodeWord, input, context, (tx) =>
      this.judgedAfter(tx, input, context, () =>
        tx.nodeWord.deleteMany({ where: { industryId, nodeId, city: context.city } }),
      ),
    );
  }

  @Answers(projects.pickMember)
  pick(input: ParsedInputOf<typeof projects.pickMember>, context: MessageContext) {
    const { industryId, nodeId, organisationId, counts, note } = input;
    return runOnce(this.prisma, projects.pickMember, input, context, async (tx) => {
      if ((await enterprisesOf(tx, context.city, [organisationId])).length === 0)
        throw notFound('organisationId', organisationId);
      return this.judgedAfter(tx, input, context, () => {
        const pick = { counts, note, by: refOf(context.actor), at: new Date() };
        return tx.memberPick.upsert({
          where: { industryId_nodeId_organisationId: { industryId, nodeId, organisationId } },
          create: { industryId, nodeId, organisationId, city: context.city, ...pick },
          update: pick,
        });
      });
    });
  }

  @Answers(projects.unpickMember)
  unpick(input: ParsedInputOf<typeof projects.unpickMember>, context: MessageContext) {
    const { industryId, nodeId, organisationId } = input;
    return runOnce(this.prisma, projects.unpickMember, input, context, (tx) =>
      this.judgedAfter(tx, input, context, () =>
        tx.memberPick.deleteMany({ where: { industryId, nodeId, organisationId, city: context.city } }),
      ),
    );
  }

  private async judgedAfter(
    tx: Tx,
    node: { industryId: string; nodeId: string },
    context: MessageContext,
    write: () => Promise<unknown>,
  ): Promise<projects.ChainNode> {
    keepBefore(tx, await nodeOf(tx, context.city, node));
    await write();
    await judgeCity(tx, context.city, context);
    return nodeOf(tx, context.city, node);
  }
}
