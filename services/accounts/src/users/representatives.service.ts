import { Injectable } from '@nestjs/common';
import { type MessageContext, type ParsedInputOf, representatives } from '@queqiao/contracts';
import { Answers } from '@queqiao/messaging';
import { Prisma } from '../prisma.js';
import { worksFor } from './two-sides.js';

/** Who speaks for whom. */
@Injectable()
export class RepresentativesService {
  constructor(private readonly prisma: Prisma) {}

  @Answers(representatives.listRepresentatives)
  async list({ party }: ParsedInputOf<typeof representatives.listRepresentatives>, { city }: MessageContext) {
    const items = await this.prisma.user.findMany({
      where: { isActive: true, memberships: { some: { city, represents: party } } },
      select: { id: true, name: true },
      orderBy: { id: 'asc' },
    });
    return { items };
  }

  @Answers(representatives.isColleague)
  async isColleague({ user }: ParsedInputOf<typeof representatives.isColleague>, { city }: MessageContext) {
    return { works: worksFor(city, await this.prisma.membership.findMany({ where: { userId: user } })) };
  }
}
