import { Injectable } from '@nestjs/common';
import {
  CATALOGUE,
  conflict,
  corrections,
  type enterprises,
  type MessageContext,
  orNotFound,
  type ParsedInputOf,
  visibleCities,
} from '@queqiao/contracts';
import { beyondMoment, keepBefore, lockIds, momentKey, recordOf, toPage } from '@queqiao/database';
import { Answers, runOnce } from '@queqiao/messaging';
import { asCorrected, fromRow, tellCorrected, withName } from '../corrections/corrections.rows.js';
import type { Correction as Row } from '../generated/client.js';
import { Prisma, type Tx } from '../prisma.js';
import { correctShared, inForce } from './correct-shared.js';

const OWN = { zh: '这是本市自己的记录，请直接修改', en: "This record is the city's own: change it" };

/** 更正: what a city reads otherwise than a shared organisation says. */
@Injectable()
export class CorrectionsService {
  constructor(private readonly prisma: Prisma) {}

  /** Throws `not_found` if the city does not see the record, `conflict` if it is the city's own. */
  @Answers(corrections.correctOrganisation)
  correct(input: ParsedInputOf<typeof corrections.correctOrganisation>, context: MessageContext) {
    return runOnce(this.prisma, corrections.correctOrganisation, input, context, async (tx) => {
      const { city } = context;
      const record = await this.shared(tx, input.id, context);
      keepBefore(tx, await this.asRead(tx, record, city));
      await correctShared(tx, record, input, context);
      return this.asRead(tx, record, city);
    });
  }

  /** Throws `not_found` if the city has not corrected the record. */
  @Answers(corrections.withdrawCorrection)
  withdraw(input: ParsedInputOf<typeof corrections.withdrawCorrection>, context: MessageContext) {
    return runOnce(this.prisma, corrections.withdrawCorrection, input, context, async (tx) => {
      const record = await this.shared(tx, input.id, context);
      keepBefore(tx, await this.asRead(tx, record, context.city));
      const before = orNotFound(await inForce(tx, input.id, context.city), 'id', input.id);
      await this.settle(tx, before, { state: 'withdrawn' }, context);
      return this.asRead(tx, record, context.city);
    });
  }

  @Answers(corrections.listCorrectionsOfCity)
  listOfCity(input: ParsedInputOf<typeof corrections.listCorrectionsOfCity>, { city }: MessageContext) {
    return this.list(input, { city });
  }

  @Answers(corrections.listCorrections)
  listAll(input: ParsedInputOf<typeof corrections.listCorrections>) {
    return this.list(input, {});
  }

  private async shared(tx: Tx, id: string, context: MessageContext): Promise<enterprises.Organisation> {
    const where = { id, city: { in: visibleCities(context) } };
    const record = recordOf<enterprises.Organisation>(orNotFound(await tx.organisation.findFirst({ where }), 'id', id));
    if (record.city !== CATALOGUE) throw conflict('id', 'shared', OWN);
    await lockIds(tx, 'correction', [`${context.city} ${id}`]);
    return record;
  }

  private async settle(tx: Tx, { id, version }: Row, to: { state: string }, context: MessageContext): Promise<void> {
    const row = await tx.correction.update({ where: { id }, data: { ...to, version: version + 1 } });
    await tellCorrected(tx, row, context);
  }

  private async asRead(tx: Tx, record: enterprises.Organisation, city: string): Promise<enterprises.Organisation> {
    const [read] = await asCorrected(tx, [record], city);
    return orNotFound(read, 'id', record.id);
  }

  private async list(
    { state, cursor, limit }: ParsedInputOf<typeof corrections.listCorrections>,
    of: { readonly city?: string },
  ) {
    const rows = await this.prisma.correction.findMany({
      where: { ...of, state, ...beyondMoment(cursor, 'at', 'asc') },
      orderBy: [{ at: 'asc' }, { id: 'asc' }],
      take: limit + 1,
      include: withName,
    });
    return toPage(rows, limit, ({ at, id }) => momentKey(at, id), fromRow);
  }
}
