import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type MessageContext, type ParsedInputOf, projects, refOf, refuse } from '@queqiao/contracts';
import { keepBefore } from '@queqiao/database';
import { Answers, runOnce } from '@queqiao/messaging';
import { industryCodeProblems } from '@queqiao/reference';
import { judgeCity } from '../chains/chain-judge.js';
import { readCityFacts } from '../chains/city-facts.rows.js';
import { Prisma } from '../prisma.js';

/** Trades of which a city says that the records hold every local enterprise. */
@Injectable()
export class RegistriesService {
  constructor(private readonly prisma: Prisma) {}

  @Answers(projects.listRegistries)
  async list(_: ParsedInputOf<typeof projects.listRegistries>, { city }: MessageContext) {
    const { registries } = await readCityFacts(this.prisma, city);
    return { items: [...registries] };
  }

  @Answers(projects.markRegistry)
  async mark(input: ParsedInputOf<typeof projects.markRegistry>, context: MessageContext) {
    const { codes, source } = input;
    refuse(industryCodeProblems('codes', codes));
    return runOnce(this.prisma, projects.markRegistry, input, context, async (tx) => {
      const registry = { id: randomUUID(), codes, source, markedBy: refOf(context.actor), markedAt: new Date() };
      await tx.completeRegistry.create({ data: { ...registry, city: context.city } });
      await judgeCity(tx, context.city, context);
      return { ...registry, markedAt: registry.markedAt.toISOString() };
    });
  }

  @Answers(projects.withdrawRegistry)
  withdraw(input: ParsedInputOf<typeof projects.withdrawRegistry>, context: MessageContext) {
    return runOnce(this.prisma, projects.withdrawRegistry, input, context, async (tx) => {
      const { registries } = await readCityFacts(tx, context.city);
      keepBefore(
        tx,
        registries.find(({ id }) => id === input.id),
      );
      await tx.completeRegistry.deleteMany({ where: { id: input.id, city: context.city } });
      await judgeCity(tx, context.city, context);
      return {};
    });
  }
}
