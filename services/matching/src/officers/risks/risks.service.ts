import { randomUUID } from 'node:crypto';
import { Injectable, Logger } from '@nestjs/common';
import {
  AppError,
  type enterprises,
  type MessageContext,
  notFound,
  type OutputOf,
  type ParsedInputOf,
  refOf,
  risks,
  visibleCities,
} from '@queqiao/contracts';
import { momentKey, readMomentCursor, toPage } from '@queqiao/database';
import { Answers, runOnce } from '@queqiao/messaging';
import { Prisma, type Tx } from '../../prisma.js';
import { writeThenRank } from '../../ranking/queue/write-then-rank.js';
import { TargetsService } from '../../ranking/targets/targets.service.js';
import { toRisk } from './risks.rows.js';

/** Keeps the risk list of each city. Whatever changes it has the city's targets ranked anew. */
@Injectable()
export class RisksService {
  private readonly logger = new Logger(RisksService.name);

  constructor(
    private readonly prisma: Prisma,
    private readonly targets: TargetsService,
  ) {}

  @Answers(risks.listRisks)
  async list(
    { state, cursor, limit }: ParsedInputOf<typeof risks.listRisks>,
    { city }: MessageContext,
  ): Promise<OutputOf<typeof risks.listRisks>> {
    const rows = await this.prisma.risk.findMany({
      where: { city, liftedAt: state === 'inForce' ? null : { not: null }, ...before(cursor) },
      orderBy: [{ enteredAt: 'desc' }, { id: 'desc' }],
      take: limit + 1,
    });
    const page = toPage(rows, limit, ({ enteredAt, id }) => momentKey(enteredAt, id));
    return { ...page, items: page.items.map(toRisk) };
  }

  /** Throws `not_found` for an organisation that the city does not see, `conflict` for one that stands on its list. */
  @Answers(risks.enterRisk)
  enter(input: ParsedInputOf<typeof risks.enterRisk>, context: MessageContext): Promise<risks.Risk> {
    return writeThenRank(this.logger, (rank) =>
      runOnce(this.prisma, risks.enterRisk, input, context, async (tx) => {
        const { city, actor } = context;
        const { organisationId, ...entry } = input;
        const name = await nameOf(tx, organisationId, context);
        // Two at once would both find the organisation off the list.
        await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext(${`risk ${city} ${organisationId}`}))`;
        if ((await tx.risk.count({ where: { city, organisationId, liftedAt: null } })) > 0) throw alreadyListed();
        const entered = { enteredBy: refOf(actor), enteredAt: new Date() };
        const row = await tx.risk.create({
          data: { id: `risk-${randomUUID()}`, city, organisationId, name, ...entry, ...entered },
        });
        rank(await this.targets.requestAll(tx, [city]));
        return toRisk(row);
      }),
    );
  }

  /** Throws `conflict` for an entry that is lifted already. */
  @Answers(risks.liftRisk)
  lift(input: ParsedInputOf<typeof risks.liftRisk>, context: MessageContext): Promise<risks.Risk> {
    return writeThenRank(this.logger, (rank) =>
      runOnce(this.prisma, risks.liftRisk, input, context, async (tx) => {
        const { city, actor } = context;
        const { id, note } = input;
        const lifted = { liftedBy: refOf(actor), liftedAt: new Date(), liftingNote: note };
        const { count } = await tx.risk.updateMany({ where: { id, city, liftedAt: null }, data: lifted });
        const row = await tx.risk.findFirst({ where: { id, city } });
        if (row === null) throw notFound('id', id);
        if (count === 0) throw alreadyLifted();
        rank(await this.targets.requestAll(tx, [city]));
        return toRisk(row);
      }),
    );
  }
}

async function nameOf(tx: Tx, organisationId: string, context: MessageContext): Promise<string> {
  const row = await tx.profile.findFirst({
    where: { kind: 'organisation', id: organisationId, city: { in: visibleCities(context) } },
  });
  if (row === null) throw notFound('organisationId', organisationId);
  return (row.data as unknown as enterprises.Organisation).name;
}

function before(cursor: string | undefined) {
  const last = readMomentCursor(cursor);
  if (last === undefined) return {};
  const { moment: enteredAt, id } = last;
  return { OR: [{ enteredAt: { lt: enteredAt } }, { enteredAt, id: { lt: id } }] };
}

function alreadyListed(): AppError {
  const message = {
    zh: '该机构已在风险名单，如需调整请先解除原有条目',
    en: 'This organisation is on the risk list: lift that entry first',
  };
  return new AppError('conflict', message, [{ field: 'organisationId', rule: 'listed', message }]);
}

function alreadyLifted(): AppError {
  const message = { zh: '该条目已解除', en: 'This entry is lifted already' };
  return new AppError('conflict', message, [{ field: 'id', rule: 'inForce', message }]);
}
