import { Injectable } from '@nestjs/common';
import {
  conflict,
  enterprises,
  type MessageContext,
  orNotFound,
  type ParsedInputOf,
  patched,
  refOf,
  refuse,
  staleVersion,
} from '@queqiao/contracts';
import { isSameRow, keepBefore, lockIds } from '@queqiao/database';
import { Answers, publish, runOnce } from '@queqiao/messaging';
import { Prisma as Sql } from '../generated/client.js';
import { Prisma, type Tx } from '../prisma.js';
import { needProblems } from './need-rules.js';
import { fromRow, withOrganisation } from './needs.rows.js';

const { DbNull } = Sql;
const CLOSED = { zh: '该需求已关闭', en: 'This need is closed' };
const OPEN = { zh: '该需求未关闭', en: 'This need is open' };

/** What becomes of a need after it was registered. */
@Injectable()
export class NeedChangesService {
  constructor(private readonly prisma: Prisma) {}

  /** Throws `conflict` if the stored version is not `version`, or the need is closed. */
  @Answers(enterprises.updateNeed)
  update(input: ParsedInputOf<typeof enterprises.updateNeed>, context: MessageContext) {
    const { id, version, patch } = input;
    refuse(needProblems({ industries: patch.industries ?? [] }, 'patch.'));
    return runOnce(this.prisma, enterprises.updateNeed, input, context, async (tx) => {
      const before = await this.lock(tx, id, context);
      if (version !== undefined && version !== before.version) throw staleVersion(before.version);
      if (before.closed) throw conflict('id', 'open', CLOSED);
      return isSameRow(patched(before, patch), before) ? before : this.store(tx, before, patch, context);
    });
  }

  /** Throws `conflict` if it is closed. */
  @Answers(enterprises.closeNeed)
  close(input: ParsedInputOf<typeof enterprises.closeNeed>, context: MessageContext) {
    return runOnce(this.prisma, enterprises.closeNeed, input, context, async (tx) => {
      const { id, ...why } = input;
      const before = await this.lock(tx, id, context);
      if (before.closed) throw conflict('id', 'open', CLOSED);
      const closed = { ...why, by: refOf(context.actor), at: new Date().toISOString() };
      return this.store(tx, before, { closed }, context);
    });
  }

  /** Throws `conflict` if it is open. */
  @Answers(enterprises.reopenNeed)
  reopen(input: ParsedInputOf<typeof enterprises.reopenNeed>, context: MessageContext) {
    return runOnce(this.prisma, enterprises.reopenNeed, input, context, async (tx) => {
      const before = await this.lock(tx, input.id, context);
      if (!before.closed) throw conflict('id', 'closed', OPEN);
      return this.store(tx, before, { closed: DbNull }, context);
    });
  }

  private async lock(tx: Tx, id: string, { city }: MessageContext): Promise<enterprises.Need> {
    await lockIds(tx, 'need', [id]);
    const row = orNotFound(await tx.need.findFirst({ where: { id, city }, include: withOrganisation }), 'id', id);
    const need = fromRow(row);
    keepBefore(tx, need);
    return need;
  }

  private async store(
    tx: Tx,
    { id, version }: enterprises.Need,
    changes: Sql.NeedUpdateInput,
    context: MessageContext,
  ): Promise<enterprises.Need> {
    const data = { ...changes, version: version + 1, updatedBy: refOf(context.actor) };
    const need = fromRow(await tx.need.update({ where: { id }, data, include: withOrganisation }));
    await publish(tx, enterprises.needChanged, { need }, context);
    return need;
  }
}
