import type { weights } from '@queqiao/contracts';
import { partsOfPair } from '@queqiao/scoring/browser';
import type { Target } from '../targets/target';
import type { Words } from '../words/language';
import type { weightsWords } from './words';

/** Whose weights: a pair kind in a city, and optionally one industry or office. */
export interface WeightScope {
  readonly city: string;
  readonly pair: string;
  readonly industry?: string | undefined;
  readonly office?: string | undefined;
}

/** The scope as fields of an input. */
export function scopeInput({ pair, industry, office }: WeightScope) {
  return { pair, ...(industry !== undefined && { targetId: industry }), ...(office !== undefined && { office }) };
}

/** Whether a set is exactly of this scope. */
export function isOfScope(set: weights.WeightSet, { pair, industry, office }: WeightScope): boolean {
  return set.pair === pair && set.targetId === industry && set.office === office;
}

/** For example 融资需求 → 投资机构. */
export function pairName(pair: string, { t, find }: Words<keyof typeof weightsWords>): string {
  const { needKind, candidateKind } = partsOfPair(pair);
  const asks = needKind === undefined ? t('industries') : t('pairNeed', { kind: find(`kind.${needKind}`) ?? needKind });
  return `${asks} → ${t(`candidate.${candidateKind}`)}`;
}

/** The targets that the weights of a scope rank. */
export function targetsOf({ pair, industry }: WeightScope, targets: readonly Target[]): Target[] {
  const { needKind } = partsOfPair(pair);
  return targets.filter((target) =>
    target.kind === 'industry'
      ? needKind === undefined && (industry === undefined || industry === target.id)
      : needKind === target.need.kind,
  );
}
