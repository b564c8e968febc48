import { Injectable } from '@nestjs/common';
import { conflict, enterprises, type MessageContext, orNotFound, type ParsedInputOf, refOf } from '@queqiao/contracts';
import { changeRecord, lockRecords } from '@queqiao/database';
import { Answers, runOnce } from '@queqiao/messaging';
import { Prisma, type Tx } from '../prisma.js';
import { refuseTakenCode } from './duplicates.js';
import { organisations } from './organisations.rows.js';

const WITHDRAWN = { zh: '该机构记录已撤回', en: 'This record is withdrawn' };
const IN_USE = { zh: '该机构记录未撤回', en: 'This record is not withdrawn' };

/** Takes records back that a city should not have. */
@Injectable()
export class WithdrawalsService {
  constructor(private readonly prisma: Prisma) {}

  /** Throws `not_found` for a record that is not the city's own, `conflict` if it is withdrawn. */
  @Answers(enterprises.withdrawOrganisation)
  withdraw(input: ParsedInputOf<typeof enterprises.withdrawOrganisation>, context: MessageContext) {
    return runOnce(this.prisma, enterprises.withdrawOrganisation, input, context, async (tx) => {
      const { id, ...why } = input;
      if ((await this.own(tx, id, context)).withdrawn) throw conflict('id', 'in-use', WITHDRAWN);
      const withdrawn = { ...why, by: refOf(context.actor), at: new Date().toISOString() };
      return changeRecord(tx, organisations, { id, patch: { withdrawn } }, context, () => []);
    });
  }

  /** Throws `conflict` if it is not withdrawn, or another organisation has its credit code by now. */
  @Answers(enterprises.reinstateOrganisation)
  reinstate(input: ParsedInputOf<typeof enterprises.reinstateOrganisation>, context: MessageContext) {
    return runOnce(this.prisma, enterprises.reinstateOrganisation, input, context, async (tx) => {
      const record = await this.own(tx, input.id, context);
      if (!record.withdrawn) throw conflict('id', 'withdrawn', IN_USE);
      await refuseTakenCode(tx, record, context);
      return changeRecord(tx, organisations, { id: record.id, patch: { withdrawn: null } }, context, () => []);
    });
  }

  private async own(tx: Tx, id: string, { city }: MessageContext) {
    const stored = (await lockRecords(tx, organisations, [id])).get(id);
    return orNotFound(stored?.city === city ? stored : undefined, 'id', id);
  }
}
