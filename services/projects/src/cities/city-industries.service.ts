import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { conflict, idTaken, type MessageContext, type ParsedInputOf, projects, refuse } from '@queqiao/contracts';
import { isSameRow, keepRows, lockIds } from '@queqiao/database';
import { Answers, runOnce } from '@queqiao/messaging';
import { withPeopleOf } from '../chain-edits/chain-changes.js';
import { statesOf } from '../chains/chain-judge.js';
import type { Industry } from '../generated/client.js';
import { chainOf, changeIndustry, createIndustry, fromRow, lockIndustry } from '../industries/industries.rows.js';
import { industryIdProblems, industryProblems } from '../industries/industry-rules.js';
import { Prisma, type Tx } from '../prisma.js';

const withChain = (row: Industry) => ({ ...fromRow(row), chain: row.chain });

/** Names the priority industries of a city with their chain maps. */
@Injectable()
export class CityIndustriesService {
  constructor(private readonly prisma: Prisma) {}

  @Answers(projects.addIndustry)
  async add(input: ParsedInputOf<typeof projects.addIndustry>, context: MessageContext) {
    const id = input.id ?? `${context.city}-${randomUUID()}`;
    refuse([...industryProblems(input), ...industryIdProblems(id, context.city, 'id')]);
    return runOnce(this.prisma, projects.addIndustry, input, context, async (tx) => {
      await lockIds(tx, 'industry', [id]);
      if ((await tx.industry.findUnique({ where: { id } })) !== null)
        throw conflict('id', 'unique', idTaken(id).message);
      return fromRow(await this.create(tx, context.city, { ...input, id }, context));
    });
  }

  async storeIfChanged(tx: Tx, city: string, given: projects.PriorityIndustryInput, context: MessageContext) {
    await lockIds(tx, 'industry', [given.id]);
    const before = await lockIndustry(tx, city, given.id);
    const after = before ? await this.replace(tx, before, given, context) : await this.create(tx, city, given, context);
    if (after !== before) keepRows(tx, [{ before: before && withChain(before), after: withChain(after) }]);
  }

  private async create(tx: Tx, city: string, given: projects.PriorityIndustryInput, context: MessageContext) {
    return createIndustry(tx, city, given, await statesOf(tx, city, given.id, given.chain), context);
  }

  private async replace(
    tx: Tx,
    before: Industry,
    { id, chain: given, ...profile }: projects.PriorityIndustryInput,
    context: MessageContext,
  ): Promise<Industry> {
    const stored = chainOf(before);
    const chain = given ? withPeopleOf(stored, given) : stored;
    if (isSameRow([before.profile, stored], [profile, chain])) return before;
    const states = await statesOf(tx, before.cityCode, id, chain);
    return changeIndustry(tx, before, { profile, importance: profile.importance, chain, states }, context);
  }
}
