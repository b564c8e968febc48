import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import {
  type MessageContext,
  notFound,
  type ParsedInputOf,
  readRows,
  reportOf,
  signals,
  visibleCities,
} from '@queqiao/contracts';
import { keepRows, lockIds } from '@queqiao/database';
import { Answers, runOnce } from '@queqiao/messaging';
import type { Signal as Row } from '../generated/client.js';
import { Prisma, type Tx } from '../prisma.js';
import { signalProblems } from './signal-rules.js';
import { columnsOf, fromRow, idOf, keyOf, keyOfRow, newRow, tellOf } from './signals.rows.js';

/** What a source states, without what is known of the record itself. */
const stated = signals.signalInput.strip();

@Injectable()
export class SignalImportService {
  constructor(private readonly prisma: Prisma) {}

  /** Rows about organisations that the city does not see are reported. */
  @Answers(signals.importSignals)
  import({ rows }: ParsedInputOf<typeof signals.importSignals>, context: MessageContext) {
    return runOnce(this.prisma, signals.importSignals, rows, context, async (tx) => {
      const { good, problems } = readRows(signals.signalInput, rows, signalProblems);
      const asked = new Set(good.map(({ value }) => value.organisationId));
      const visible = await visibleOf(tx, [...asked], context);
      for (const { row, value } of good)
        if (!visible.has(value.organisationId))
          problems.push({ row, problems: [...notFound('organisationId', value.organisationId).details] });
      const inputs = good.map(({ value }) => value).filter(({ organisationId }) => visible.has(organisationId));
      await lockIds(tx, 'signal', [...visible]);
      await store(tx, inputs, await knownOf(tx, [...visible], context), context);
      return reportOf(rows.length, problems);
    });
  }
}

async function visibleOf(tx: Tx, ids: readonly string[], context: MessageContext): Promise<ReadonlySet<string>> {
  const visible = { id: { in: [...ids] }, city: { in: visibleCities(context) } };
  const rows = await tx.organisation.findMany({ where: visible, select: { id: true } });
  return new Set(rows.map(({ id }) => id));
}

type Known = ReadonlyMap<string, Row>;

/** By what the source said first (id), and by what they say now. */
async function knownOf(tx: Tx, organisations: readonly string[], context: MessageContext): Promise<Known> {
  const visible = { organisationId: { in: [...organisations] }, city: { in: visibleCities(context) } };
  const rows = await tx.signal.findMany({ where: visible });
  return new Map(rows.flatMap((row) => [[row.id, row] as const, [keyOfRow(row), row] as const]));
}

/** What is repeated in the batch, or known from the source, is one signal: later rows change what they name. */
async function store(tx: Tx, inputs: readonly signals.SignalInput[], known: Known, context: MessageContext) {
  const found = new Map<string, signals.SignalInput>();
  for (const input of inputs) found.set(keyOf(input), named(found.get(keyOf(input)), input));
  const created = [];
  const before = new Map<string, signals.Signal>();
  for (const [key, input] of found) {
    const row = known.get(key) ?? known.get(idOf(context.city, input));
    if (row === undefined) created.push(newRow(input, context));
    else if (isOpenToImport(row, context) && (await change(tx, row, input))) before.set(row.id, fromRow(row));
  }
  await tx.signal.createMany({ data: created });
  const told = await tellOf(tx, [...created.map(({ id }) => id), ...before.keys()], context);
  keepRows(
    tx,
    told.map((after) => ({ before: before.get(after.id), after })),
  );
}

/** A shared signal belongs to the catalogue; what a person changed is not undone by a file. */
function isOpenToImport({ city, corrected, withdrawnAt }: Row, context: MessageContext): boolean {
  return city === context.city && !corrected && withdrawnAt === null;
}

/** False if the row says so already. */
async function change(tx: Tx, row: Row, input: signals.SignalInput): Promise<boolean> {
  const before = stated.parse(fromRow(row));
  const { organisationId, ...after } = named(before, input);
  if (isDeepStrictEqual({ organisationId, ...after }, before)) return false;
  await tx.signal.update({ where: { id: row.id }, data: { ...columnsOf(after), version: { increment: 1 } } });
  return true;
}

/** `before` with the fields that `input` names. */
function named(before: signals.SignalInput | undefined, input: signals.SignalInput): signals.SignalInput {
  const industries = input.industries.length > 0 ? input.industries : (before?.industries ?? []);
  return { ...before, ...input, industries };
}
