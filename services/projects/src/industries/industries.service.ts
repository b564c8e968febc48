import { Injectable } from '@nestjs/common';
import {
  type MessageContext,
  notFound,
  type ParsedInputOf,
  projects,
  refOf,
  refuse,
  staleVersion,
} from '@queqiao/contracts';
import { isSameRow, keepBefore } from '@queqiao/database';
import { Answers, runOnce } from '@queqiao/messaging';
import { Prisma, type Tx } from '../prisma.js';
import { changeIndustry, fromRow } from './industries.rows.js';
import { industryProblems } from './industry-rules.js';

@Injectable()
export class IndustriesService {
  constructor(private readonly prisma: Prisma) {}

  @Answers(projects.listIndustries)
  async list(_: ParsedInputOf<typeof projects.listIndustries>, context: MessageContext) {
    const rows = await this.prisma.industry.findMany({
      where: { cityCode: context.city },
      orderBy: [{ importance: 'desc' }, { id: 'asc' }],
    });
    return { items: rows.map(fromRow) };
  }

  @Answers(projects.getIndustry)
  async get({ id }: ParsedInputOf<typeof projects.getIndustry>, context: MessageContext) {
    const row = await this.prisma.industry.findFirst({ where: { id, cityCode: context.city } });
    if (row === null) throw notFound('id', id);
    return fromRow(row);
  }

  @Answers(projects.updateIndustry)
  async update(input: ParsedInputOf<typeof projects.updateIndustry>, context: MessageContext) {
    const { id, version, patch } = input;
    refuse(industryProblems(patch, 'patch.'));
    return runOnce(this.prisma, projects.updateIndustry, input, context, async (tx) => {
      const before = await this.lock(tx, id, context);
      keepBefore(tx, fromRow(before));
      if (version !== undefined && version !== before.version) throw staleVersion(before.version);
      const profile = { ...(before.profile as object), ...patch };
      if (isSameRow(profile, before.profile as object)) return fromRow(before);
      return fromRow(
        await changeIndustry(
          tx,
          before,
          { profile, importance: patch.importance, updatedBy: refOf(context.actor) },
          context,
        ),
      );
    });
  }

  private async lock(tx: Tx, id: string, context: MessageContext) {
    await tx.$queryRaw`SELECT id FROM industry WHERE id = ${id} FOR UPDATE`;
    const row = await tx.industry.findFirst({ where: { id, cityCode: context.city } });
    if (row === null) throw notFound('id', id);
    return row;
  }
}
