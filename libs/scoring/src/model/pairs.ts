import type { CandidateKind, enterprises, ListScope } from '@queqiao/contracts';
import type { Target } from './target.js';

/** A target and a candidate kind, as `industry>enterprise` or `need:funding>investor`; each pair kind has its own weights. */
export type PairKind = `${'industry' | `need:${enterprises.NeedKind}`}>${CandidateKind}`;

type Asking = Pick<Target, 'needKind'>;

const candidateKinds: readonly CandidateKind[] = ['enterprise', 'institution', 'investor', 'laboratory'];

const answers: Record<enterprises.NeedKind, readonly CandidateKind[]> = {
  funding: ['investor'],
  technology: ['institution', 'laboratory', 'enterprise'],
  talent: ['institution', 'laboratory'],
  market: ['enterprise'],
  supply: ['enterprise'],
  site: ['enterprise'],
  cooperation: ['enterprise', 'institution', 'laboratory'],
};

/** The kinds of candidates ranked for a target, the most usual first. */
export function candidateKindsFor({ needKind }: Asking): readonly CandidateKind[] {
  return needKind === undefined ? candidateKinds : answers[needKind];
}

const newcomers: readonly ListScope[] = ['domestic', 'overseas'];

/** Enterprises and investors that already are in the city have a list of their own, where a city wants an industry. */
export function listScopesFor({ needKind }: Asking, kind: CandidateKind): readonly ListScope[] {
  const isApart = needKind === undefined && (kind === 'enterprise' || kind === 'investor');
  return isApart ? [...newcomers, 'local'] : newcomers;
}

export interface PairParts {
  readonly targetKind: Target['kind'];
  readonly needKind: enterprises.NeedKind | undefined;
  readonly candidateKind: CandidateKind;
}

/** The parts of a pair kind, as `need:funding>investor`. */
export function partsOfPair(pair: string): PairParts {
  const [targetKind, needKind, candidateKind] = /^(\w+)(?::(\w+))?>(\w+)$/.exec(pair)?.slice(1) ?? [];
  return { targetKind, needKind, candidateKind } as PairParts;
}

export function pairKind({ needKind }: Asking, kind: CandidateKind): PairKind {
  return needKind === undefined ? `industry>${kind}` : `need:${needKind}>${kind}`;
}
