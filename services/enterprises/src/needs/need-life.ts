import { type ActorRef, cityDay, conflict, enterprises, type FieldProblem, patched, refuse } from '@queqiao/contracts';
import { withStaleTranslation } from '@queqiao/records';

type Need = enterprises.Need;

/** Who makes a move, and when. */
export interface Act {
  readonly side: enterprises.NeedSide;
  readonly by: ActorRef;
  readonly at: Date;
}

/** The need after a move, with what else changes. Throws `conflict` where that side may not make it from here. */
export function moved(need: Need, move: enterprises.NeedMove, act: Act, changes: Partial<Need> = {}): Need {
  const state = enterprises.stateAfter(move, act.side, need);
  if (state === undefined) throw refusal(need, move, act.side);
  const since = state === need.state ? need.since : act.at.toISOString();
  return { ...need, ...changes, state, since };
}

function refusal({ state }: Need, move: enterprises.NeedMove, side: enterprises.NeedSide) {
  const [name, now] = [enterprises.needMoveNames[move], enterprises.needStateNames[state]];
  const from = [...new Set(enterprises.statesBefore(move, side))].map((one) => enterprises.needStateNames[one]);
  return conflict('id', 'state', {
    zh: `该需求${now.zh}，不能${name.zh}；可以${name.zh}的是：${from.map(({ zh }) => zh).join('、')}`,
    en: `The need is ${now.en}; what can be done (${name.en}) needs it to be ${from.map(({ en }) => en).join(' or ')}`,
  });
}

export function submitted(need: Need, act: Act): Need {
  refuse(lastDayProblems('expiresOn', need.expiresOn, act.at));
  return moved(need, 'submit', act, { returned: undefined });
}

/** Of a published need only the change is taken back. */
export function withdrawn(need: Need, act: Act): Need {
  return moved(need, 'withdraw', act, { change: undefined });
}

/** Of a published need only the change is returned. */
export function returned(need: Need, reason: string, act: Act): Need {
  const why = { reason, by: act.by, at: act.at.toISOString() };
  const { change } = need;
  return moved(need, 'return', act, change ? { change: { ...change, returned: why } } : { returned: why });
}

/** A submitted need, or the change of a published one. Throws `invalid` where its last day has passed. */
export function published(need: Need, expiresOn: string | undefined, isPerson: boolean, act: Act): Need {
  const { change } = need;
  const after = moved(need, 'publish', act, { change: undefined });
  const asked = change === undefined ? after : withStaleTranslation(after, patched(after, change.patch));
  const day = expiresOn ?? asked.expiresOn;
  refuse(lastDayProblems('expiresOn', day, act.at));
  const first = need.published ?? { ...(isPerson && { by: act.by }), at: act.at.toISOString() };
  // What officers registered is looked after by them: it may stay without a last day.
  return { ...asked, published: first, expiresOn: day ?? (change === undefined ? halfYearAfter(act.at) : undefined) };
}

/** Throws `invalid` unless the day is between today and a year ahead. */
export function renewed(need: Need, until: string, act: Act): Need {
  refuse(lastDayProblems('until', until, act.at));
  return moved(need, 'renew', act, { expiresOn: until });
}

export function closed(need: Need, why: Pick<NonNullable<Need['closed']>, 'reason' | 'note'>, act: Act): Need {
  const end = { ...why, by: act.by, at: act.at.toISOString() };
  return moved(need, 'close', act, { closed: end, change: undefined, returned: undefined });
}

/** Throws `conflict` for what the city never published: only the enterprise may hand it in. */
export function reopened(need: Need, act: Act): Need {
  const after = moved(need, 'reopen', act, { closed: undefined });
  if (after.state === 'published' && need.published === undefined)
    throw conflict('id', 'once-published', NEVER_PUBLISHED);
  const hasPassed = need.expiresOn !== undefined && need.expiresOn < cityDay(act.at);
  return hasPassed ? { ...after, expiresOn: halfYearAfter(act.at) } : after;
}

const NEVER_PUBLISHED = {
  zh: '该需求从未发布，须由企业提交后再发布',
  en: 'This need was never published; the enterprise must submit it first',
};

/** What may change of a published need without another look of the city. */
const harmless: readonly string[] = ['expiresOn', 'language'];

/**
 * The need with a change. What an enterprise changes of a published one waits for the city, and takes the place of an
 * earlier change; the published words stay in force.
 */
export function changed(need: Need, patch: NonNullable<Need['change']>['patch'], act: Act): Need {
  if ('expiresOn' in patch) refuse(lastDayProblems('patch.expiresOn', patch.expiresOn ?? undefined, act.at));
  const after = moved(need, 'change', act);
  if (act.side === 'city' || !enterprises.isRanked(need)) return withStaleTranslation(need, patched(after, patch));
  const parts = { now: {} as object, later: { ...need.change?.patch } as Record<string, unknown> };
  for (const [field, value] of Object.entries(patch)) {
    if (harmless.includes(field)) parts.now = { ...parts.now, [field]: value };
    else parts.later[field] = value;
  }
  const change = { patch: parts.later, by: act.by, at: act.at.toISOString() };
  return { ...patched(after, parts.now), ...(Object.keys(parts.later).length > 0 && { change }) };
}

/** Whether the city has something to look at. */
export function waits({ state, change }: Need): boolean {
  return state === 'submitted' || (change !== undefined && change.returned === undefined && state !== 'expired');
}

const DAY_MS = 24 * 60 * 60 * 1_000;
const HALF_A_YEAR_DAYS = 183;
const A_YEAR_DAYS = 366;

function halfYearAfter(moment: Date): string {
  return cityDay(new Date(moment.getTime() + HALF_A_YEAR_DAYS * DAY_MS));
}

/** A last day is between today and a year ahead, in the city. */
export function lastDayProblems(field: string, day: string | undefined, now: Date): FieldProblem[] {
  if (day === undefined) return [];
  if (day < cityDay(now)) return [{ field, rule: 'not-passed', message: { zh: '日期已过', en: 'The day has passed' } }];
  const isFar = day > cityDay(new Date(now.getTime() + A_YEAR_DAYS * DAY_MS));
  return isFar ? [{ field, rule: 'within-a-year', message: { zh: '不能超过一年', en: 'At most a year ahead' } }] : [];
}
