import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import {
  conflict,
  type MessageContext,
  orNotFound,
  type ParsedInputOf,
  refOf,
  risks,
  visibleCities,
} from '@queqiao/contracts';
import { beyondMoment, keepBefore, lockIds, momentKey, toPage } from '@queqiao/database';
import { Answers, publish, runOnce } from '@queqiao/messaging';
import { Prisma, type Tx } from '../prisma.js';
import { fromRow, withOrganisation } from './risks.rows.js';

const LISTED = {
  zh: '该机构已在风险名单，如需调整请先解除原有条目',
  en: 'This organisation is on the risk list: lift that entry first',
};
const LIFTED = { zh: '该条目已解除', en: 'This entry is lifted already' };

/** 风险名单 of each city. */
@Injectable()
export class RisksService {
  constructor(private readonly prisma: Prisma) {}

  @Answers(risks.listRisks)
  async list(input: ParsedInputOf<typeof risks.listRisks>, { city }: MessageContext) {
    const { state, organisationId, cursor, limit } = input;
    const liftedAt = state === 'inForce' ? null : { not: null };
    const rows = await this.prisma.risk.findMany({
      where: { city, organisationId, liftedAt, ...beyondMoment(cursor, 'enteredAt', 'desc') },
      orderBy: [{ enteredAt: 'desc' }, { id: 'desc' }],
      take: limit + 1,
      include: withOrganisation,
    });
    return toPage(rows, limit, ({ enteredAt, id }) => momentKey(enteredAt, id), fromRow);
  }

  /** Throws `not_found` if the city does not see the organisation, `conflict` if it is on the list. */
  @Answers(risks.enterRisk)
  enter(input: ParsedInputOf<typeof risks.enterRisk>, context: MessageContext) {
    return runOnce(this.prisma, risks.enterRisk, input, context, async (tx) => {
      const { city, actor } = context;
      const { organisationId } = input;
      const visible = { id: organisationId, city: { in: visibleCities(context) } };
      orNotFound(await tx.organisation.findFirst({ where: visible }), 'organisationId', organisationId);
      // Two at once would both find the organisation off the list.
      await lockIds(tx, 'risk', [`${city} ${organisationId}`]);
      if ((await tx.risk.count({ where: { city, organisationId, liftedAt: null } })) > 0)
        throw conflict('organisationId', 'listed', LISTED);
      const id = `risk-${randomUUID()}`;
      const entered = { enteredBy: refOf(actor), enteredAt: new Date() };
      await tx.risk.create({ data: { id, city, ...input, ...entered, version: 1 } });
      return this.tell(tx, id, context);
    });
  }

  /** Throws `conflict` if the entry was lifted before. */
  @Answers(risks.liftRisk)
  lift(input: ParsedInputOf<typeof risks.liftRisk>, context: MessageContext) {
    return runOnce(this.prisma, risks.liftRisk, input, context, async (tx) => {
      const { city, actor } = context;
      const { id, note } = input;
      const before = await tx.risk.findFirst({ where: { id, city }, include: withOrganisation });
      keepBefore(tx, fromRow(orNotFound(before, 'id', id)));
      const lifted = { liftedBy: refOf(actor), liftedAt: new Date(), liftingNote: note, version: { increment: 1 } };
      const { count } = await tx.risk.updateMany({ where: { id, city, liftedAt: null }, data: lifted });
      if (count > 0) return this.tell(tx, id, context);
      throw conflict('id', 'inForce', LIFTED);
    });
  }

  private async tell(tx: Tx, id: string, context: MessageContext): Promise<risks.Risk> {
    const row = await tx.risk.findUniqueOrThrow({ where: { id }, include: withOrganisation });
    const { city, version } = row;
    const risk = fromRow(row);
    await publish(tx, risks.riskChanged, { city, version, risk }, context);
    return risk;
  }
}
