import {
  AppError,
  type CandidateKind,
  candidateKind,
  type FieldProblem,
  invalid,
  type weights,
} from '@queqiao/contracts';
import { factorsOfPair, isPairKind, type PairKind } from '@queqiao/scoring';

/** The pair kind that a text names; throws `invalid` where there is none. */
export function knownPair(pair: string): PairKind {
  if (isPairKind(pair)) return pair;
  const message = { zh: `没有“${pair}”这类匹配`, en: `There is no matching of the kind "${pair}"` };
  throw invalid([{ field: 'pair', rule: 'known-pair', message }]);
}

export function kindOfPair(pair: string): CandidateKind {
  return candidateKind.parse(pair.split('>')[1]);
}

export function unknownFactors(pair: PairKind, overrides: weights.Overrides): FieldProblem[] {
  const known = factorsOfPair(pair).map(({ key }) => key);
  return Object.keys(overrides)
    .filter((key) => !known.includes(key))
    .map((key) => {
      const message = {
        zh: `此类匹配没有因素“${key}”，可用的有：${known.join('、')}`,
        en: `This kind of matching has no factor "${key}"; it has ${known.join(', ')}`,
      };
      return { field: `weights.${key}`, rule: 'known-factor', message };
    });
}

export function unknownGroups(pair: PairKind, caps: weights.GroupCaps): FieldProblem[] {
  const known = [...new Set(factorsOfPair(pair).map(({ group }) => group))];
  return Object.keys(caps)
    .filter((key) => !known.some((group) => group === key))
    .map((key) => {
      const message = {
        zh: `此类匹配没有“${key}”组的因素，可设上限的有：${known.join('、')}`,
        en: `This kind of matching has no factors of the group "${key}"; it has ${known.join(', ')}`,
      };
      return { field: `caps.${key}`, rule: 'known-group', message };
    });
}

/** The problem of overrides that leave nothing to rank by, and the scope it would happen to. */
export function nothingWeighed(where = ''): FieldProblem {
  const at = inScope(where);
  const message = { zh: `至少一项权重须大于 0${at.zh}`, en: `At least one weight must be more than 0${at.en}` };
  return { field: 'weights', rule: 'not-all-zero', message };
}

/** The problem of caps that leave a part of the whole to nobody, and the scope it would happen to. */
export function noRoomUnderCaps(where = ''): FieldProblem {
  const at = inScope(where);
  const message = {
    zh: `有权重的各组上限之和须不低于 1${at.zh}`,
    en: `The caps of the groups that weigh anything must add up to at least 1${at.en}`,
  };
  return { field: 'caps', rule: 'caps-leave-room', message };
}

function inScope(where: string): { zh: string; en: string } {
  return where === '' ? { zh: '', en: '' } : { zh: `（${where}）`, en: ` (${where})` };
}

export function selfApproval(name: string): AppError {
  const message = {
    zh: `${name}参与编写或提交了该版本，须由另一人批准发布`,
    en: `${name} wrote or submitted this version; somebody else must approve it`,
  };
  return new AppError('forbidden', message, [{ field: 'id', rule: 'second-person', message }]);
}

export function alreadyOpen(versionId: string): AppError {
  const message = {
    zh: `该范围已有未完成的版本 ${versionId}，请先发布或驳回`,
    en: `Version ${versionId} of this scope is still open; publish or reject it first`,
  };
  return new AppError('conflict', message, [{ field: 'pair', rule: 'one-open-version', message }]);
}

export function nothingLive(): AppError {
  const message = {
    zh: '该范围没有生效的版本，无可回退',
    en: 'Nothing of this scope is live, so nothing can be rolled back',
  };
  return new AppError('conflict', message, [{ field: 'setId', rule: 'live', message }]);
}
