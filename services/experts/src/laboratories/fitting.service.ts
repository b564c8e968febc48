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

  /** Institutions by their province; laboratories by that of their institution and their own trades. */
  @Answers(fitting.countFittingInstitutions)
  async count(
    { kind, industries, province }: ParsedInputOf<typeof fitting.countFittingInstitutions>,
    context: MessageContext,
  ) {
    const visible = { city: { in: visibleCities(context) } };
    const seated = province === undefined ? {} : { division: { startsWith: divisionPrefix(province) } };
    if (kind === 'institution')
      return { count: await this.prisma.institution.count({ where: { ...visible, ...seated } }) };
    const wanted = [
      Sql.sql`l.city = ANY(${visibleCities(context)}) AND NOT l.withdrawn`,
      ...industries
        .map(industriesUnder)
        .map((codes) => Sql.sql`jsonb_path_query_array(l.profile, '$.industries[*].code') ?| ${codes}`),
    ];
    if (province !== undefined) wanted.push(Sql.sql`i.division LIKE ${`${divisionPrefix(province)}%`}`);
    const [counted] = await this.prisma.$queryRaw<{ count: number }[]>`
      SELECT count(*)::int AS count FROM laboratory l JOIN institution i ON i.id = l.institution_id
      WHERE ${Sql.join(wanted, ' AND ')}`;
    return { count: counted?.count ?? 0 };
  }
}
