import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import {
  AppError,
  CATALOGUE,
  conflict,
  type MessageContext,
  matchingOptOuts,
  onlyOf,
  orNotFound,
  type ParsedInputOf,
  type RequestContext,
  refOf,
  refuse,
  refuseForeign,
  visibleCities,
} from '@queqiao/contracts';
import { acrossCities, beyondMoment, keepBefore, lockIds, momentKey, toPage } from '@queqiao/database';
import { Answers, Bus, publish, runOnce } from '@queqiao/messaging';
import { divisionCodeProblems, industryCodeProblems } from '@queqiao/reference';
import { Prisma as Sql } from '../generated/client.js';
import { requireParty } from '../parties/parties.js';
import { Prisma, type Tx } from '../prisma.js';
import { withNames } from './opt-outs.rows.js';

const OUT = { zh: '该机构已退出自动匹配', en: 'This party has opted out already' };
const ENDED = { zh: '已恢复自动匹配', en: 'This opt-out has been ended' };
const BY_SELF = {
  zh: '由机构本人退出，只能由其本人恢复',
  en: 'The party opted out itself; only the party can end it',
};
const FOR_ITSELF = {
  zh: '只有机构本人可以在所有城市退出自动匹配',
  en: 'Only the party itself can opt out in all cities',
};

/** 退出自动匹配 of organisations and institutions: whoever does not want to be proposed is not. */
@Injectable()
export class OptOutsService {
  constructor(
    private readonly prisma: Prisma,
    private readonly bus: Bus,
  ) {}

  @Answers(matchingOptOuts.listMatchingOptOuts)
  async list(input: ParsedInputOf<typeof matchingOptOuts.listMatchingOptOuts>, context: RequestContext) {
    const { partyKind, party, cursor, limit } = input;
    const asked = { partyKind, party, AND: { party: onlyOf(context) } };
    const rows = await this.prisma.matchingOptOut.findMany({
      where: {
        city: { in: visibleCities(context) },
        endedAt: null,
        ...asked,
        ...beyondMoment(cursor, 'enteredAt', 'desc'),
      },
      orderBy: [{ enteredAt: 'desc' }, { id: 'desc' }],
      take: limit + 1,
    });
    const { items, ...page } = toPage(rows, limit, ({ enteredAt, id }) => momentKey(enteredAt, id));
    return { items: await withNames(this.prisma, items), ...page };
  }

  /** Throws `not_found` if the city does not see the party, `conflict` if it has opted out already. */
  @Answers(matchingOptOuts.optOutOfMatching)
  async optOut(input: ParsedInputOf<typeof matchingOptOuts.optOutOfMatching>, context: RequestContext) {
    const { everywhere, ...said } = input;
    refuseForeign(context, 'party', said.party);
    const bySelf = onlyOf(context) !== undefined;
    if (everywhere && !bySelf)
      throw new AppError('forbidden', FOR_ITSELF, [{ field: 'everywhere', rule: 'own', message: FOR_ITSELF }]);
    const { industries, divisions } = said.only ?? {};
    refuse([
      ...industryCodeProblems('only.industries', industries),
      ...(divisions ?? []).flatMap((code, row) => divisionCodeProblems(`only.divisions.${row}`, code)),
    ]);
    await requireParty(this.prisma, this.bus, said, context);
    return runOnce(this.prisma, matchingOptOuts.optOutOfMatching, input, context, async (tx) => {
      const city = everywhere ? CATALOGUE : context.city;
      await lockIds(tx, 'matching_opt_out', [said.party]);
      const { only, ...named } = said;
      const kind = only === undefined ? { equals: Sql.DbNull } : { not: Sql.DbNull };
      const where = { city, party: said.party, partyKind: said.partyKind, endedAt: null, only: kind };
      if ((await tx.matchingOptOut.count({ where })) > 0) throw conflict('party', 'opted-out', OUT);
      const id = `optout-${randomUUID()}`;
      const entered = { saidIn: context.city, bySelf, enteredBy: refOf(context.actor), enteredAt: new Date() };
      const data = { id, city, ...named, ...(only && { only }), ...entered, version: 1 };
      await acrossCities(tx, () => tx.matchingOptOut.create({ data }));
      return this.tell(tx, id, context);
    });
  }

  /** Throws `conflict` if it was ended before, or the party opted out itself and somebody else ends it. */
  @Answers(matchingOptOuts.endMatchingOptOut)
  end(input: ParsedInputOf<typeof matchingOptOuts.endMatchingOptOut>, context: RequestContext) {
    return runOnce(this.prisma, matchingOptOuts.endMatchingOptOut, input, context, async (tx) => {
      const { id } = input;
      const where = { id, city: { in: visibleCities(context) }, party: onlyOf(context) };
      const row = orNotFound(await tx.matchingOptOut.findFirst({ where }), 'id', id);
      keepBefore(tx, (await withNames(tx, [row]))[0]);
      if (row.bySelf && onlyOf(context) === undefined) throw conflict('id', 'own', BY_SELF);
      const ended = { endedBy: refOf(context.actor), endedAt: new Date(), version: { increment: 1 } };
      const isOpen = { id, endedAt: null };
      const { count } = await acrossCities(tx, () => tx.matchingOptOut.updateMany({ where: isOpen, data: ended }));
      if (count === 0) throw conflict('id', 'opted-out', ENDED);
      return this.tell(tx, id, context);
    });
  }

  private async tell(tx: Tx, id: string, context: MessageContext): Promise<matchingOptOuts.MatchingOptOut> {
    const row = await tx.matchingOptOut.findUniqueOrThrow({ where: { id } });
    const [optOut] = await withNames(tx, [row]);
    const { city, version } = row;
    const told = orNotFound(optOut, 'id', id);
    await publish(tx, matchingOptOuts.matchingOptOutChanged, { city, version, optOut: told }, context);
    return told;
  }
}
