import { invalid, refuse, type weights } from '@queqiao/contracts';
import type { PairKind } from '@queqiao/scoring';
import type { Tx } from '../prisma.js';
import { layerOf, layersFor, liveOverrides } from './live-weights.js';
import { knownPair, nothingWeighed, unknownFactors, weighsNothing } from './weight-rules.js';
import type { WeightScope } from './weights.rows.js';

/** Throws `invalid` unless the scope is a pair kind that exists, or one of the city's priority industries within it. */
export async function checkScope(tx: Tx, { pair, targetId }: WeightScope, city: string): Promise<void> {
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

/** Throws `invalid` for overrides that name factors the pair kind has not, or that would leave nothing to rank by. */
export async function checkDraft(
  tx: Tx,
  { pair, targetId, weights: overrides }: WeightScope & { weights: weights.Overrides },
  city: string,
): Promise<void> {
  const known = knownPair(pair);
  refuse(unknownFactors(known, overrides));
  const wider = targetId === undefined ? [] : layersFor(await liveOverrides(tx, city, [known]), known);
  if (weighsNothing(known, [...wider, layerOf(targetId, 'draft', overrides)])) throw invalid([nothingWeighed()]);
}

/** Throws `invalid` where a city's live overrides leave one of its industries, which overrides others, nothing to rank by. */
export async function checkPublished(tx: Tx, { city, pair, targetId }: weights.WeightVersion): Promise<void> {
  if (targetId !== undefined) return;
  const known: PairKind = knownPair(pair);
  const live = await liveOverrides(tx, city, [known]);
  const bare = live
    .flatMap((one) => one.targetId ?? [])
    .filter((industry) => weighsNothing(known, layersFor(live, known, industry)));
  if (bare.length > 0) throw invalid([nothingWeighed(bare)]);
}
