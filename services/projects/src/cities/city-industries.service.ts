import { randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import { conflict, idTaken, type MessageContext, type ParsedInputOf, projects, refuse } from '@queqiao/contracts';
import { keepRows, lockIds } from '@queqiao/database';
import { Answers, runOnce } from '@queqiao/messaging';
import { statesOf } from '../chains/chain-judge.js';
import type { Industry } from '../generated/client.js';
import { fromRow, storeIndustry } from '../industries/industries.rows.js';
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
    refuse(industryProblems(input));
    return runOnce(this.prisma, projects.addIndustry, input, context, async (tx) => {
      await lockIds(tx, 'industry', [id]);
      if ((await tx.industry.findUnique({ where: { id } })) !== null)
        throw conflict('id', 'unique', idTaken(id).message);
      refuse(industryIdProblems(id, context.city, 'id'));
      const states = await statesOf(tx, context.city, id, input.chain);
      return fromRow(await storeIndustry(tx, context.city, { ...input, id }, states, context));
    });
  }

  async storeIfChanged(
    tx: Tx,
    cityCode: string,
    { id, chain, ...profile }: projects.PriorityIndustryInput,
    context: MessageContext,
  ) {
    const before = await tx.industry.findUnique({ where: { id } });
    if (before && isDeepStrictEqual([before.profile, before.chain ?? undefined], [profile, chain])) return;
    const states = await statesOf(tx, cityCode, id, chain);
    const after = await storeIndustry(tx, cityCode, { id, chain, ...profile }, states, context);
    keepRows(tx, [{ before: before && withChain(before), after: withChain(after) }]);
  }
}
