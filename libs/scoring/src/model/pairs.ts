import type { CandidateKind, enterprises } from '@queqiao/contracts';
import type { Target } from './target.js';

/** Who asks and who answers, such as `industry>enterprise` or `need:funding>investor`: each pair kind has its own weights. */
export type PairKind = `${'industry' | `need:${enterprises.NeedKind}`}>${CandidateKind}`;

type Asking = Pick<Target, 'needKind'>;

const candidateKinds: readonly CandidateKind[] = ['enterprise', 'institution', 'investor', 'laboratory'];

const answers: Record<enterprises.NeedKind, readonly CandidateKind[]> = {
  funding: ['investor'],
  technology: ['institution', 'laboratory', 'enterprise'],
  talent: ['institution', 'laboratory'],
  market: ['enterprise'],
  supply: ['enterprise'],
  // A site or a partner is found among enterprises of the same industry; research partners join a cooperation.
  site: ['enterprise'],
  cooperation: ['enterprise', 'institution', 'laboratory'],
};

/** The kinds of candidates that are ranked for a target, the most usual first. A priority industry asks for all of them. */
export function candidateKindsFor({ needKind }: Asking): readonly CandidateKind[] {
  return needKind === undefined ? candidateKinds : answers[needKind];
}

/** What a pair kind says: what asks, the kind of need where it is one, and the kind of candidates that answers. */
export interface PairParts {
  readonly targetKind: Target['kind'];
  readonly needKind: enterprises.NeedKind | undefined;
  readonly candidateKind: CandidateKind;
}

/** Takes a pair kind apart, such as `industry>enterprise` or `need:funding>investor`. */
export function partsOfPair(pair: string): PairParts {
  const [targetKind, needKind, candidateKind] = /^(\w+)(?::(\w+))?>(\w+)$/.exec(pair)?.slice(1) ?? [];
  return { targetKind, needKind, candidateKind } as PairParts;
}

/** The pair kind of a target and a kind of candidates. */
export function pairKind({ needKind }: Asking, kind: CandidateKind): PairKind {
  return needKind === undefined ? `industry>${kind}` : `need:${needKind}>${kind}`;
}
