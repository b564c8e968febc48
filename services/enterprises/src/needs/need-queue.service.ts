import { Injectable } from '@nestjs/common';
import {
  enterprises,
  orNotFound,
  type ParsedInputOf,
  patched,
  type RequestContext,
  refuseForeign,
  visibleCities,
} from '@queqiao/contracts';
import { beyondMoment, momentKey, toPage } from '@queqiao/database';
import { Answers } from '@queqiao/messaging';
import { industry, industryTitleEn, proposedIndustries } from '@queqiao/reference';
import { factsOf, IN_ORDER } from '../files/attachments.rows.js';
import { Prisma } from '../prisma.js';
import { checksOf } from './need-checks.js';
import { fromRow, withOrganisation } from './needs.rows.js';

/** More are no help. */
const PROPOSED = 6;

/** 需求受理: what enterprises handed in, for officers to look at. */
@Injectable()
export class NeedQueueService {
  constructor(private readonly prisma: Prisma) {}

  @Answers(enterprises.listNeedQueue)
  async list({ cursor, limit }: ParsedInputOf<typeof enterprises.listNeedQueue>, context: RequestContext) {
    const rows = await this.prisma.need.findMany({
      where: {
        AND: [{ city: context.city, waitingSince: { not: null } }, beyondMoment(cursor, 'waitingSince', 'asc')],
      },
      orderBy: [{ waitingSince: 'asc' }, { id: 'asc' }],
      take: limit + 1,
      include: { ...withOrganisation, attachments: IN_ORDER },
    });
    const waiting = rows.flatMap((row) => (row.waitingSince === null ? [] : [{ row, since: row.waitingSince }]));
    const page = toPage(
      waiting,
      limit,
      ({ row, since }) => momentKey(since, row.id),
      (one) => one,
    );
    const queued = page.items.map(({ row, since }) =>
      this.queued(fromRow(row), tradesOf(row.organisation.profile), since, row.attachments.map(factsOf)),
    );
    return { ...page, items: queued };
  }

  /** Throws `not_found` for an enterprise that the caller does not see, or does not speak for. */
  @Answers(enterprises.proposeIndustries)
  async propose(
    { title = '', text, organisationId }: ParsedInputOf<typeof enterprises.proposeIndustries>,
    context: RequestContext,
  ) {
    const trades = organisationId === undefined ? [] : await this.tradesOf(organisationId, context);
    return { items: named(proposals(trades, `${title}\n${text}`)) };
  }

  private queued(
    need: enterprises.Need,
    trades: readonly string[],
    since: Date,
    attachments: enterprises.QueuedNeed['attachments'],
  ): enterprises.QueuedNeed {
    const asked = need.change === undefined ? need : patched(need, need.change.patch);
    const proposed = proposals(trades, `${asked.title}\n${asked.text}`);
    const checks = checksOf({ need: asked, proposed, now: new Date() });
    return { need, waitingSince: since.toISOString(), checks, industries: named(proposed), attachments };
  }

  private async tradesOf(id: string, context: RequestContext): Promise<string[]> {
    refuseForeign(context, 'organisationId', id);
    const where = { id, city: { in: visibleCities(context) } };
    const found = await this.prisma.organisation.findFirst({ where, select: { profile: true } });
    return tradesOf(orNotFound(found, 'organisationId', id).profile);
  }
}

function tradesOf(profile: unknown): string[] {
  return (profile as Pick<enterprises.Organisation, 'industries'>).industries.map(({ code }) => code);
}

/** First what the enterprise does, by its record, then what the words point to. */
function proposals(trades: readonly string[], words: string): string[] {
  return [...new Set([...trades.slice(0, PROPOSED / 2), ...proposedIndustries(words, PROPOSED)])].slice(0, PROPOSED);
}

function named(codes: readonly string[]) {
  return codes.map((code) => {
    const zh = industry(code)?.name ?? code;
    return { code, title: { zh, en: industryTitleEn(code) ?? zh } };
  });
}
