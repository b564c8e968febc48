import { type FieldProblem, invalid, refuse, type weights } from '@queqiao/contracts';
import {
  capsLeaveRoom,
  effectiveWeights,
  type FactorGroup,
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
import { knownPair, noRoomUnderCaps, nothingWeighed, unknownFactors, unknownGroups } from './weight-rules.js';

/** Throws `invalid` unless the scope is a pair kind that exists, or one of the city's priority industries within it. */
export async function checkScope(tx: Tx, { pair, targetId }: weights.WeightScope, city: string): Promise<void> {
  knownPair(pair);
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

/** Throws `invalid` for weights that name what the pair kind has not, or that would leave nothing to rank by. */
export async function checkDraft(tx: Tx, draft: weights.WeightScope & WeightContent, city: string): Promise<void> {
  const { pair, targetId, office } = draft;
  const known = checkWords(pair, draft);
  const around = layersFor(await liveOverrides(tx, city, [known]), known, targetId, office);
  refuse(layerProblems(known, withLayer(around, layerOf(draft, 'draft', draft))));
}

/** Throws `invalid` for factors and groups that a pair kind has not; returns the pair kind. */
export function checkWords(pair: string, { weights: own, caps }: WeightContent): PairKind {
  const known = knownPair(pair);
  refuse([...unknownFactors(known, own), ...unknownGroups(known, caps)]);
  return known;
}

/** Weighed only where somebody is a backer already or stands on the risk list; every other list has to do without these groups. */
const OCCASIONAL: readonly FactorGroup[] = ['relationship', 'risk'];

/** What is wrong with layers taken together; `where` names the scopes that it happens to. */
export function layerProblems(pair: PairKind, layers: readonly WeightLayer[], where?: string): FieldProblem[] {
  const all = effectiveWeights(pair, layers).filter(({ group }) => !OCCASIONAL.includes(group));
  if (all.every(({ weight }) => weight === 0)) return [nothingWeighed(where)];
  return capsLeaveRoom(all, layeredWeights(pair, layers).caps?.[pair] ?? {}) ? [] : [noRoomUnderCaps(where)];
}

/** Throws `invalid` where live overrides leave an industry or an office, which override others, nothing to rank by. */
export async function checkPublished(tx: Tx, { city, pair }: weights.WeightVersion): Promise<void> {
  const known = knownPair(pair);
  const live = await liveOverrides(tx, city, [known]);
  const targets = new Set([undefined, ...live.map(({ targetId }) => targetId ?? undefined)]);
  const offices = new Set([undefined, ...live.map(({ office }) => office ?? undefined)]);
  for (const targetId of targets) {
    for (const office of offices) {
      const where = [targetId, office].filter((one) => one !== undefined).join(' · ');
      refuse(layerProblems(known, layersFor(live, known, targetId, office), where));
    }
  }
}
