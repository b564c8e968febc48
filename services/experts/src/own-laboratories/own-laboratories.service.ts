import { Injectable } from '@nestjs/common';
import {
  CATALOGUE,
  cityDay,
  conflict,
  enterprises,
  type experts,
  onlyOf,
  orNotFound,
  ownLaboratories,
  type ParsedInputOf,
  type RequestContext,
  refOf,
  refuse,
  staleVersion,
  visibleCities,
} from '@queqiao/contracts';
import { changeRecord, createRecord, keepBefore, lockIds, recordOf } from '@queqiao/database';
import { Answers, runOnce } from '@queqiao/messaging';
import { asCorrected, correctShared, lockCorrection, selfStated } from '@queqiao/records';
import { correctableLaboratories, laboratories, laboratoryProblems } from '../laboratories/laboratories.rows.js';
import { carriedFrom } from '../laboratories/laboratory-hosts.js';
import { Prisma, type Tx } from '../prisma.js';

const { registerOwnLaboratory, updateOwnLaboratory, withdrawOwnLaboratory, reinstateOwnLaboratory } = ownLaboratories;

const WITHDRAWN = { zh: '该实验室或团队已撤下', en: 'This laboratory or team was taken back' };
const IN_USE = { zh: '该实验室或团队未撤下', en: 'This laboratory or team was not taken back' };
const SHARED = {
  zh: '这条记录由平台维护，各城市共用；如需撤下，请给招商部门留言',
  en: 'The platform looks after this record, which every city reads: write to the investment office to have it taken back',
};

/** What an institution says of its laboratories and teams; of those of others not even that they exist. */
@Injectable()
export class OwnLaboratoriesService {
  constructor(private readonly prisma: Prisma) {}

  @Answers(registerOwnLaboratory)
  register(input: ParsedInputOf<typeof registerOwnLaboratory>, context: RequestContext) {
    refuse(laboratoryProblems(input));
    return runOnce(this.prisma, registerOwnLaboratory, input, context, async (tx) => {
      const institutionId = onlyOf(context) ?? '';
      const where = { id: institutionId, city: { in: visibleCities(context) } };
      const host = orNotFound(await tx.institution.findFirst({ where }), 'institutionId', institutionId);
      const { zh: name, en: nameEn } = enterprises.OWN_STATEMENT;
      const sources = [{ name, nameEn, date: cityDay(new Date()) }];
      const carried = carriedFrom(recordOf<experts.Institution>(host));
      return createRecord(tx, laboratories, { ...input, institutionId, ...carried, sources }, context);
    });
  }

  @Answers(updateOwnLaboratory)
  update(change: ParsedInputOf<typeof updateOwnLaboratory>, context: RequestContext) {
    return runOnce(this.prisma, updateOwnLaboratory, change, context, async (tx) => {
      const record = await this.lock(tx, change.id, context);
      if (record.withdrawn) throw conflict('id', 'in-use', WITHDRAWN);
      if (record.city === CATALOGUE) return this.correct(tx, record, change, context);
      const patch = selfStated(record, change.patch, cityDay(new Date()));
      return changeRecord(tx, laboratories, { ...change, patch }, context, laboratoryProblems);
    });
  }

  @Answers(withdrawOwnLaboratory)
  withdraw({ id, note }: ParsedInputOf<typeof withdrawOwnLaboratory>, context: RequestContext) {
    return runOnce(this.prisma, withdrawOwnLaboratory, { id, note }, context, async (tx) => {
      const record = await this.lock(tx, id, context);
      if (record.city === CATALOGUE) throw conflict('id', 'shared', SHARED);
      if (record.withdrawn) throw conflict('id', 'in-use', WITHDRAWN);
      const withdrawn = { by: refOf(context.actor), at: new Date().toISOString(), ...(note !== undefined && { note }) };
      return changeRecord(tx, laboratories, { id, patch: { withdrawn } }, context, () => []);
    });
  }

  @Answers(reinstateOwnLaboratory)
  reinstate({ id }: ParsedInputOf<typeof reinstateOwnLaboratory>, context: RequestContext) {
    return runOnce(this.prisma, reinstateOwnLaboratory, { id }, context, async (tx) => {
      const record = await this.lock(tx, id, context);
      if (!record.withdrawn) throw conflict('id', 'withdrawn', IN_USE);
      return changeRecord(tx, laboratories, { id, patch: { withdrawn: null } }, context, () => []);
    });
  }

  private async correct(
    tx: Tx,
    record: experts.Laboratory,
    { version, patch }: ParsedInputOf<typeof updateOwnLaboratory>,
    context: RequestContext,
  ): Promise<experts.Laboratory> {
    await lockCorrection(tx, context.city, record.id);
    const before = await asRead(tx, record, context);
    keepBefore(tx, before);
    if (version !== undefined && version !== before.version) throw staleVersion(before.version);
    const source = { name: enterprises.OWN_STATEMENT.zh, date: cityDay(new Date()) };
    await correctShared(tx, correctableLaboratories, record, { patch, source }, context);
    return asRead(tx, record, context);
  }

  /** As it is stored, without what the city corrected. */
  private async lock(tx: Tx, id: string, context: RequestContext): Promise<experts.Laboratory> {
    await lockIds(tx, laboratories.name, [id]);
    const where = { id, city: { in: visibleCities(context) }, institutionId: onlyOf(context) };
    return recordOf<experts.Laboratory>(orNotFound(await tx.laboratory.findFirst({ where }), 'id', id));
  }
}

async function asRead(tx: Tx, record: experts.Laboratory, { city }: RequestContext): Promise<experts.Laboratory> {
  const [read] = await asCorrected(tx, 'laboratory', [record], city);
  return orNotFound(read, 'id', record.id);
}
