import { Injectable } from '@nestjs/common';
import { type MessageContext, orNotFound, type ParsedInputOf, representatives } from '@queqiao/contracts';
import { Answers } from '@queqiao/messaging';
import { Prisma } from '../prisma.js';
import { worksFor } from './two-sides.js';

/** Who speaks for whom. */
@Injectable()
export class RepresentativesService {
  constructor(private readonly prisma: Prisma) {}

  @Answers(representatives.listRepresentatives)
  async list({ parties }: ParsedInputOf<typeof representatives.listRepresentatives>, { city }: MessageContext) {
    const rows = await this.prisma.membership.findMany({
      where: { city, represents: { in: parties }, user: { isActive: true } },
      select: { represents: true, user: { select: { id: true, name: true } } },
      orderBy: [{ represents: 'asc' }, { userId: 'asc' }],
    });
    return { items: rows.map(({ represents, user }) => ({ ...user, party: represents ?? '' })) };
  }

  @Answers(representatives.nameUser)
  async name({ user: id }: ParsedInputOf<typeof representatives.nameUser>) {
    const found = await this.prisma.user.findFirst({ where: { id, isActive: true }, select: { id: true, name: true } });
    return orNotFound(found, 'user', id);
  }

  @Answers(representatives.isColleague)
  async isColleague({ user }: ParsedInputOf<typeof representatives.isColleague>, { city }: MessageContext) {
    return { works: worksFor(city, await this.prisma.membership.findMany({ where: { userId: user } })) };
  }
}
