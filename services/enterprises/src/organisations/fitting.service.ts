import { Injectable } from '@nestjs/common';
import { fitting, type MessageContext, type ParsedInputOf, visibleCities } from '@queqiao/contracts';
import { Answers } from '@queqiao/messaging';
import { divisionPrefix, industriesUnder } from '@queqiao/reference';
import { Prisma as Sql } from '../generated/client.js';
import { Prisma } from '../prisma.js';

/** Counts who could be meant by a profile without names. */
@Injectable()
export class FittingService {
  constructor(private readonly prisma: Prisma) {}

  /** An investor is in the trades of its mandate too. */
  @Answers(fitting.countFittingOrganisations)
  async count(profile: ParsedInputOf<typeof fitting.countFittingOrganisations>, context: MessageContext) {
    const { kind, industries, province, sizeBand, stages } = profile;
    const wanted = [
      Sql.sql`city = ANY(${visibleCities(context)}) AND NOT withdrawn AND kind = ${kind}`,
      ...industries
        .map(industriesUnder)
        .map((codes) => Sql.sql`(industry_codes && ${codes} OR profile->'mandate'->'sectors' ?| ${codes})`),
    ];
    if (province !== undefined) wanted.push(Sql.sql`division LIKE ${`${divisionPrefix(province)}%`}`);
    if (sizeBand !== undefined) wanted.push(Sql.sql`profile->>'sizeBand' = ${sizeBand}`);
    if (stages.length > 0) wanted.push(Sql.sql`profile->'mandate'->'stages' @> ${JSON.stringify(stages)}::jsonb`);
    const [counted] = await this.prisma.$queryRaw<{ count: number }[]>`
      SELECT count(*)::int AS count FROM organisation WHERE ${Sql.join(wanted, ' AND ')}`;
    return { count: counted?.count ?? 0 };
  }
}
