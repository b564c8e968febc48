import { type FieldProblem, invalid, refuse, type weights } from '@queqiao/contracts';
import {
  capsLeaveRoom,
  effectiveWeights,
  type FactorGroup,
  factorsOfPair,
  isPairKind,
  layeredWeights,
  type PairKind,
  type WeightLayer,
} from '@queqiao/scoring';
import type { Tx } from '../../prisma.js';
import {
  layerOf,
  layersFor,
  liveOverrides,
  type WeightContent,
  withLayer,
} from '../../ranking/scoring/live-weights.rows.js';

/** Groups that few candidates have; the lists must work without them. */
const OCCASIONAL: readonly FactorGroup[] = ['relationship', 'risk'];

/** Smaller ones are no weights but the rounding of others, and shares of them no numbers. */
const LEAST_WEIGHT = 1e-6;
const TOO_SMALL = {
  zh: `须为 0 或不小于 ${LEAST_WEIGHT.toFixed(6)}`,
  en: `Must be 0 or at least ${LEAST_WEIGHT.toFixed(6)}`,
};

/** Throws `invalid` if there is no such pair kind. */
export function checkPair(pair: string): PairKind {
  if (isPairKind(pair)) return pair;
  const message = { zh: `没有“${pair}”这类匹配`, en: `There is no matching of the kind "${pair}"` };
  throw invalid([{ field: 'pair', rule: 'known-pair', message }]);
}

/** Throws `invalid` for an unknown pair kind, or an industry outside the city or the pair kind. */
export async function checkScope(tx: Tx, { pair, targetId }: weights.WeightScope, city: string): Promise<void> {
  checkPair(pair);
  if (targetId === undefined) return;
  const target = await tx.target.findFirst({ where: { id: targetId, city, kind: 'industry' } });
  if (target !== null && pair.startsWith('industry>')) return;
  const message =
    target === null
      ? { zh: `${targetId} 不是本市的优先产业`, en: `${targetId} is no priority industry of this city` }
      : {
          zh: '只有优先产业的匹配可按产业设置权重',
          en: 'Only the matching of industries can be tuned for one industry',
        };
  throw invalid([{ field: 'targetId', rule: 'industry-of-city', message }]);
}

/** Throws `invalid` for unknown factors, or if no weight is left to rank by. */
export async function checkDraft(tx: Tx, draft: weights.WeightScope & WeightContent, city: string): Promise<void> {
  const { targetId, office } = draft;
  const pair = checkContent(draft.pair, draft);
  const around = layersFor(await liveOverrides(tx, city, [pair]), pair, targetId, office);
  refuse(layerProblems(pair, withLayer(around, layerOf(draft, 'draft', draft))));
}

/** Throws `invalid` for factors and groups that the pair kind lacks. */
export function checkContent(text: string, { weights: overrides, caps }: WeightContent): PairKind {
  const pair = checkPair(text);
  const factors = factorsOfPair(pair).map(({ key }) => key);
  const groups = [...new Set(factorsOfPair(pair).map(({ group }) => group))];
  const unknownFactors = without(Object.keys(overrides), factors).map((key) => ({
    field: `weights.${key}`,
    rule: 'known-factor',
    message: {
      zh: `此类匹配没有因素“${key}”，可用的有：${factors.join('、')}`,
      en: `This kind of matching has no factor "${key}"; it has ${factors.join(', ')}`,
    },
  }));
  const unknownGroups = without(Object.keys(caps), groups).map((key) => ({
    field: `caps.${key}`,
    rule: 'known-group',
    message: {
      zh: `此类匹配没有“${key}”组的因素，可设上限的有：${groups.join('、')}`,
      en: `This kind of matching has no factors of the group "${key}"; it has ${groups.join(', ')}`,
    },
  }));
  const tooSmall = Object.entries(overrides)
    .filter(([, weight]) => weight > 0 && weight < LEAST_WEIGHT)
    .map(([key]) => ({ field: `weights.${key}`, rule: 'least-weight', message: TOO_SMALL }));
  refuse([...unknownFactors, ...unknownGroups, ...tooSmall]);
  return pair;
}

/** `where`: the scopes in the message. */
export function layerProblems(pair: PairKind, layers: readonly WeightLayer[], where = ''): FieldProblem[] {
  const all = effectiveWeights(pair, layers).filter(({ group }) => !OCCASIONAL.includes(group));
  const at = where === '' ? { zh: '', en: '' } : { zh: `（${where}）`, en: ` (${where})` };
  if (all.every(({ weight }) => weight === 0)) {
    const message = { zh: `至少一项权重须大于 0${at.zh}`, en: `At least one weight must be more than 0${at.en}` };
    return [{ field: 'weights', rule: 'not-all-zero', message }];
  }
  const caps = layeredWeights(pair, layers).caps?.[pair] ?? {};
  if (capsLeaveRoom(all, caps)) return [];
  const capped = [...new Set(all.filter(({ weight }) => weight > 0).map(({ group }) => group))];
  const sum = capped.reduce((total, group) => total + (caps[group] ?? 1), 0).toFixed(2);
  // Few candidates have what the other groups read: the lists of all others must be whole without them.
  const message = {
    zh: `${capped.join('、')} 组上限之和须不低于 1，现为 ${sum}${at.zh}；${OCCASIONAL.join('、')} 不计入，因为多数候选没有这些`,
    en: `The caps of ${capped.join(', ')} must add up to at least 1, and make ${sum}${at.en}; ${OCCASIONAL.join(' and ')} do not count, since most candidates have none`,
  };
  return [{ field: 'caps', rule: 'caps-leave-room', message }];
}

/** Throws `invalid` if live overrides together leave an industry or office nothing to rank by. */
export async function checkPublished(tx: Tx, { city, ...version }: weights.WeightVersion): Promise<void> {
  const pair = checkPair(version.pair);
  const live = await liveOverrides(tx, city, [pair]);
  const targets = new Set([undefined, ...live.map(({ targetId }) => targetId ?? undefined)]);
  const offices = new Set([undefined, ...live.map(({ office }) => office ?? undefined)]);
  for (const targetId of targets) {
    for (const office of offices) {
      const where = [targetId, office].filter((one) => one !== undefined).join(' · ');
      refuse(layerProblems(pair, layersFor(live, pair, targetId, office), where));
    }
  }
}

function without(keys: readonly string[], known: readonly string[]): string[] {
  return keys.filter((key) => !known.includes(key));
}
