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
import { Prisma } from '../prisma.js';
import { changeIndustry, fromRow, lockIndustry } from './industries.rows.js';
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
    return fromRow(orNotFound(row, 'id', id));
  }

  @Answers(projects.updateIndustry)
  async update(input: ParsedInputOf<typeof projects.updateIndustry>, context: MessageContext) {
    const { id, version, patch } = input;
    refuse(industryProblems(patch, 'patch.'));
    return runOnce(this.prisma, projects.updateIndustry, input, context, async (tx) => {
      const before = orNotFound(await lockIndustry(tx, context.city, id), 'id', id);
      keepBefore(tx, fromRow(before));
      if (version !== undefined && version !== before.version) throw staleVersion(before.version);
      const profile = { ...(before.profile as object), ...patch };
      if (isSameRow(profile, before.profile as object)) return fromRow(before);
      return fromRow(await changeIndustry(tx, before, { profile, importance: patch.importance }, context));
    });
  }
}
