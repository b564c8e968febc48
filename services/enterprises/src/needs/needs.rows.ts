import {
  cityDay,
  enterprises,
  type MessageContext,
  onlyOf,
  orNotFound,
  type RequestContext,
  refOf,
  staleVersion,
} from '@queqiao/contracts';
import { keepBefore, lockIds, plainRow } from '@queqiao/database';
import { publish } from '@queqiao/messaging';
import type { Organisation, Need as Row } from '../generated/client.js';
import { Prisma as Sql } from '../generated/client.js';
import type { Tx } from '../prisma.js';
import { waits } from './need-life.js';

const { DbNull } = Sql;

type NeedRow = Row & { organisation: Pick<Organisation, 'name' | 'division' | 'profile'> };

export const withOrganisation = { organisation: { select: { name: true, division: true, profile: true } } } as const;

const need = enterprises.need.strip();

/** With the present name and seat of the enterprise that registered it. */
export function fromRow({ organisation: { name, division, profile }, ...row }: NeedRow): enterprises.Need {
  const { seat } = profile as Pick<enterprises.Organisation, 'seat'>;
  const expiresOn = row.expiresOn === null ? null : cityDay(row.expiresOn);
  // Kept apart: a change says `null` for what it clears.
  const change = row.change ?? undefined;
  const plain = plainRow({ ...row, change: null, expiresOn, organisationName: name, division, place: seat?.place });
  return need.parse({ ...(plain as object), change });
}

/** What a caller sees: an enterprise its own needs, the city all but what an enterprise has not handed in. */
export function visibleNeeds(context: RequestContext): Sql.NeedWhereInput {
  const { city } = context;
  const organisationId = onlyOf(context);
  return organisationId === undefined ? { city, state: { not: 'draft' } } : { city, organisationId };
}

/** Throws `not_found` for what the caller does not see, `conflict` if its version is another. */
export async function lockNeed(
  tx: Tx,
  { id, version }: { id: string; version?: number | undefined },
  context: RequestContext,
) {
  await lockIds(tx, 'need', [id]);
  const where = { AND: [{ id }, visibleNeeds(context)] };
  const before = fromRow(orNotFound(await tx.need.findFirst({ where, include: withOrganisation }), 'id', id));
  keepBefore(tx, before);
  if (version !== undefined && version !== before.version) throw staleVersion(before.version);
  return before;
}

interface Move {
  readonly move: enterprises.NeedMove;
  readonly note?: string | undefined;
}

/** Stores the need after a move, with a line about it, and tells of it whoever may know. */
export async function storeMove(
  tx: Tx,
  before: enterprises.Need,
  after: enterprises.Need,
  { move, note }: Move,
  context: MessageContext,
): Promise<enterprises.Need> {
  const by = refOf(context.actor);
  const now = new Date();
  const waitingSince = waits(after) ? { ...(!waits(before) && { waitingSince: now }) } : { waitingSince: null };
  const data = { ...columnsOf(after), ...waitingSince, version: before.version + 1, updatedBy: by };
  const stored = fromRow(await tx.need.update({ where: { id: before.id }, data, include: withOrganisation }));
  if (!isUnseen(stored) || !isUnseen(before)) await noteMove(tx, stored, { move, note }, context);
  await tellOf(tx, before, stored, context);
  return stored;
}

/** Writes down what happened beside a need, which stays as it is, and tells the open pages of the city of it. */
export async function storeAside(tx: Tx, need: enterprises.Need, move: Move, context: MessageContext): Promise<void> {
  if (!isUnseen(need)) await noteMove(tx, need, move, context);
  if (need.state === 'draft') return;
  await publish(tx, enterprises.needMoved, { city: need.city, needId: need.id, state: need.state }, context);
}

/** Each saving of a draft is no news. */
function isUnseen({ state }: enterprises.Need): boolean {
  return state === 'draft' || state === 'returned';
}

export async function noteMove(tx: Tx, need: enterprises.Need, { move, note }: Move, { city, actor }: MessageContext) {
  const { id: needId, state } = need;
  await tx.needMove.create({
    data: { city, needId, move, state, by: refOf(actor), at: new Date(), note: note ?? null },
  });
}

/** Matching hears only of what is or was published, the open pages of the city of all but drafts. */
export async function tellOf(
  tx: Tx,
  before: enterprises.Need | undefined,
  need: enterprises.Need,
  context: MessageContext,
): Promise<void> {
  const wasRanked = before !== undefined && enterprises.isRanked(before);
  const isFirst = enterprises.isRanked(need) && before?.published === undefined;
  if (isFirst) await publish(tx, enterprises.needRegistered, { need }, context);
  else if (enterprises.isRanked(need) || wasRanked) await publish(tx, enterprises.needChanged, { need }, context);
  if (need.state === 'draft' && (before === undefined || before.state === 'draft')) return;
  await publish(tx, enterprises.needMoved, { city: need.city, needId: need.id, state: need.state }, context);
}

/** What may change of a need, as its row holds it. */
function columnsOf(need: enterprises.Need) {
  const { title, text, industries, amountWan = null, stage = null, language = null, state, expiresOn, since } = need;
  const {
    details = DbNull,
    published = DbNull,
    returned = DbNull,
    change,
    translation = DbNull,
    closed = DbNull,
  } = need;
  return {
    ...{
      title,
      text,
      industries,
      amountWan,
      stage,
      language,
      state,
      details,
      published,
      returned,
      translation,
      closed,
    },
    change: change === undefined ? DbNull : (change as Sql.InputJsonObject),
    expiresOn: expiresOn === undefined ? null : new Date(expiresOn),
    since: since === undefined ? null : new Date(since),
  };
}
