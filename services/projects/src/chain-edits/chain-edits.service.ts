import { Injectable } from '@nestjs/common';
import {
  type MessageContext,
  orNotFound,
  type ParsedInputOf,
  projects,
  refuse,
  staleVersion,
} from '@queqiao/contracts';
import { isSameRow, keepBefore } from '@queqiao/database';
import { Answers, runOnce } from '@queqiao/messaging';
import { statesOf } from '../chains/chain-judge.js';
import { chainMapOf, chainOf, changeIndustry, lockIndustry } from '../industries/industries.rows.js';
import { nodeCodeProblems } from '../industries/industry-rules.js';
import { Prisma, type Tx } from '../prisma.js';
import { withLeader, withLink, withNode, withoutLink, withoutNode } from './chain-changes.js';

/** Chain maps by hand. Every answer is the map with the states of its nodes judged anew. */
@Injectable()
export class ChainEditsService {
  constructor(private readonly prisma: Prisma) {}

  @Answers(projects.putChainNode)
  putNode(input: ParsedInputOf<typeof projects.putChainNode>, context: MessageContext) {
    const { industryId: _, version: __, nodeId, ...fields } = input;
    refuse(nodeCodeProblems(fields));
    return runOnce(this.prisma, projects.putChainNode, input, context, (tx) =>
      this.edit(tx, input, context, (chain) => withNode(chain, { id: nodeId, ...fields })),
    );
  }

  @Answers(projects.removeChainNode)
  removeNode(input: ParsedInputOf<typeof projects.removeChainNode>, context: MessageContext) {
    const { industryId, nodeId } = input;
    return runOnce(this.prisma, projects.removeChainNode, input, context, async (tx) => {
      const map = await this.edit(tx, input, context, (chain) => withoutNode(chain, nodeId));
      // Another node with this id would otherwise begin with what was said of this one.
      const ofNode = { where: { industryId, nodeId, city: context.city } };
      await tx.nodeWord.deleteMany(ofNode);
      await tx.memberPick.deleteMany(ofNode);
      return map;
    });
  }

  @Answers(projects.putChainLink)
  putLink(input: ParsedInputOf<typeof projects.putChainLink>, context: MessageContext) {
    const { from, to } = input;
    return runOnce(this.prisma, projects.putChainLink, input, context, (tx) =>
      this.edit(tx, input, context, (chain) => withLink(chain, { from, to })),
    );
  }

  @Answers(projects.removeChainLink)
  removeLink(input: ParsedInputOf<typeof projects.removeChainLink>, context: MessageContext) {
    const { from, to } = input;
    return runOnce(this.prisma, projects.removeChainLink, input, context, (tx) =>
      this.edit(tx, input, context, (chain) => withoutLink(chain, { from, to })),
    );
  }

  @Answers(projects.setChainLeader)
  setLeader(input: ParsedInputOf<typeof projects.setChainLeader>, context: MessageContext) {
    return runOnce(this.prisma, projects.setChainLeader, input, context, (tx) =>
      this.edit(tx, input, context, (chain) => withLeader(chain, input.leader)),
    );
  }

  private async edit(
    tx: Tx,
    { industryId, version }: { industryId: string; version?: number | undefined },
    context: MessageContext,
    change: (chain: projects.ChainInput) => projects.ChainInput,
  ): Promise<projects.ChainMap> {
    const before = orNotFound(await lockIndustry(tx, context.city, industryId), 'industryId', industryId);
    keepBefore(tx, chainMapOf(before));
    if (version !== undefined && version !== before.chainVersion) throw staleVersion(before.chainVersion);
    const chain = change(chainOf(before));
    if (isSameRow(chain, chainOf(before))) return chainMapOf(before);
    const states = await statesOf(tx, context.city, industryId, chain);
    return chainMapOf(await changeIndustry(tx, before, { chain, states }, context));
  }
}
