import { Injectable } from '@nestjs/common';
import {
  cityDay,
  conflict,
  type MessageContext,
  orNotFound,
  type ParsedInputOf,
  refOf,
  refuse,
  signals,
  staleVersion,
  visibleCities,
} from '@queqiao/contracts';
import { beyondMoment, keepBefore, lockIds, momentKey, toPage } from '@queqiao/database';
import { Answers, runOnce } from '@queqiao/messaging';
import { divisionPrefix } from '@queqiao/reference';
import type { Prisma as Db } from '../generated/client.js';
import { Prisma, type Tx } from '../prisma.js';
import { correctedFields } from './corrected-fields.js';
import { signalProblems } from './signal-rules.js';
import { columnsOf, idOf, namedFromRow, newRow, tellOf, withOrganisation } from './signals.rows.js';

const KNOWN = {
  zh: '该机构已有同类、同日、同来源的信号（可能已更正或撤回）',
  en: 'The organisation has a signal of this kind, date and source, perhaps corrected or withdrawn',
};
const WITHDRAWN = { zh: '该信号已撤回', en: 'This signal is withdrawn' };

/** 线索信号 of organisations: the shared ones and a city's own. */
@Injectable()
export class SignalsService {
  constructor(private readonly prisma: Prisma) {}

  @Answers(signals.listSignals)
  list(
    { organisationId, kind, since, state, ...page }: ParsedInputOf<typeof signals.listSignals>,
    context: MessageContext,
  ) {
    const dated = since === undefined ? {} : { date: { gte: new Date(since) } };
    return this.page({ organisationId, kind, ...dated, ...inState(state) }, page, context);
  }

  @Answers(signals.listLocalGrowth)
  async localGrowth(page: ParsedInputOf<typeof signals.listLocalGrowth>, context: MessageContext) {
    const organisationId = { in: await this.signalledHere(context.city) };
    const kind = { in: [...signals.growthKinds] };
    return this.page({ kind, organisationId, ...inState('current') }, page, context);
  }

  /** Throws `not_found` if the city does not see the organisation, `conflict` if it knows the signal. */
  @Answers(signals.createSignal)
  create(input: ParsedInputOf<typeof signals.createSignal>, context: MessageContext) {
    refuse(signalProblems(input));
    return runOnce(this.prisma, signals.createSignal, input, context, async (tx) => {
      const { organisationId } = input;
      const visible = { id: organisationId, city: { in: visibleCities(context) } };
      orNotFound(await tx.organisation.findFirst({ where: visible }), 'organisationId', organisationId);
      await lockIds(tx, 'signal', [organisationId]);
      await refuseKnown(tx, input, context);
      const row = newRow(input, context);
      await tx.signal.createMany({ data: [row] });
      return tell(tx, row.id, context);
    });
  }

  /** Throws as {@link own}; `invalid` where the corrected signal breaks a rule. */
  @Answers(signals.updateSignal)
  update(change: ParsedInputOf<typeof signals.updateSignal>, context: MessageContext) {
    return runOnce(this.prisma, signals.updateSignal, change, context, async (tx) => {
      const { id, version, patch } = change;
      const before = await own(tx, id, context);
      if (version !== undefined && version !== before.version) throw staleVersion(before.version);
      const after = correctedFields(namedFromRow(before), patch);
      refuse(signalProblems(after).map((problem) => ({ ...problem, field: `patch.${problem.field}` })));
      await refuseKnown(tx, { ...after, organisationId: before.organisationId }, context, id);
      const {
        titleEn = null,
        amountWan = null,
        division = null,
        place = null,
        inferred = false,
        ...rest
      } = columnsOf(after);
      const data = { ...rest, titleEn, amountWan, division, place, inferred };
      await tx.signal.update({ where: { id }, data: { ...data, corrected: true, version: { increment: 1 } } });
      return tell(tx, id, context);
    });
  }

  /** Throws as {@link own}. */
  @Answers(signals.withdrawSignal)
  withdraw(input: ParsedInputOf<typeof signals.withdrawSignal>, context: MessageContext) {
    return runOnce(this.prisma, signals.withdrawSignal, input, context, async (tx) => {
      const { id, note } = input;
      await own(tx, id, context);
      const withdrawn = { withdrawnBy: refOf(context.actor), withdrawnAt: new Date(), withdrawalNote: note };
      await tx.signal.update({ where: { id }, data: { ...withdrawn, version: { increment: 1 } } });
      return tell(tx, id, context);
    });
  }

  /** Enterprises with a signal whose seat, or a site of theirs, is known to be in the city. */
  private async signalledHere(city: string): Promise<string[]> {
    const prefix = divisionPrefix(city);
    const rows = await this.prisma.$queryRaw<{ id: string }[]>`
      SELECT DISTINCT o.id FROM organisation o JOIN signal s ON s.organisation_id = o.id
      WHERE o.kind = 'enterprise' AND (o.division LIKE ${`${prefix}%`} OR EXISTS (
        SELECT FROM jsonb_array_elements(coalesce(o.profile->'sites', '[]'::jsonb)) AS site
        WHERE site->>'division' LIKE ${`${prefix}%`}))`;
    return rows.map(({ id }) => id);
  }

  private async page(
    where: Db.SignalWhereInput,
    { cursor, limit }: ParsedInputOf<typeof signals.listLocalGrowth>,
    context: MessageContext,
  ) {
    const visible = { city: { in: visibleCities(context) } };
    const rows = await this.prisma.signal.findMany({
      where: { AND: [visible, where, beyondMoment(cursor, 'date', 'desc')] },
      orderBy: [{ date: 'desc' }, { id: 'desc' }],
      take: limit + 1,
      include: withOrganisation,
    });
    return toPage(rows, limit, ({ date, id }) => momentKey(date, id), namedFromRow);
  }
}

function inState(state: ParsedInputOf<typeof signals.listSignals>['state']): Db.SignalWhereInput {
  const today = new Date(cityDay(new Date()));
  if (state === 'withdrawn') return { withdrawnAt: { not: null } };
  return { withdrawnAt: null, expiresOn: state === 'current' ? { gte: today } : { lt: today } };
}

/** Locks the city's own signal. Throws `not_found` for others, `conflict` if it is withdrawn. */
async function own(tx: Tx, id: string, { city }: MessageContext) {
  const found = orNotFound(await tx.signal.findFirst({ where: { id, city } }), 'id', id);
  await lockIds(tx, 'signal', [found.organisationId]);
  const row = await tx.signal.findUniqueOrThrow({ where: { id }, include: withOrganisation });
  keepBefore(tx, namedFromRow(row));
  if (row.withdrawnAt !== null) throw conflict('id', 'in-force', WITHDRAWN);
  return row;
}

async function refuseKnown(tx: Tx, input: signals.SignalInput, context: MessageContext, except = ''): Promise<void> {
  const { organisationId, kind } = input;
  const { sourceKey, date } = columnsOf(input);
  const same = { organisationId, kind, date, sourceKey, city: { in: visibleCities(context) } };
  const known = { OR: [same, { id: idOf(context.city, input) }], NOT: { id: except } };
  if ((await tx.signal.count({ where: known })) > 0) throw conflict('source', 'new-signal', KNOWN);
}

async function tell(tx: Tx, id: string, context: MessageContext): Promise<signals.NamedSignal> {
  await tellOf(tx, [id], context);
  return namedFromRow(await tx.signal.findUniqueOrThrow({ where: { id }, include: withOrganisation }));
}
