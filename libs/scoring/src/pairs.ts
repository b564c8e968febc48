import type { CandidateKind, NeedKind } from './shapes.js';
import type { Target } from './target.js';

/** Who asks and who answers, such as `industry>enterprise` or `need:funding>investor`: each pair kind has its own weights. */
export type PairKind = `${'industry' | `need:${NeedKind}`}>${CandidateKind}`;

/** Which kinds of candidates answer a need, the most usual first. */
const answers: Record<NeedKind, readonly CandidateKind[]> = {
  funding: ['investor'],
  technology: ['institution', 'expert', 'enterprise'],
  talent: ['institution', 'expert'],
  market: ['enterprise'],
  supply: ['enterprise'],
  // A site or a partner is found among enterprises that know the same trade; research partners join a cooperation.
  site: ['enterprise'],
  cooperation: ['enterprise', 'institution', 'expert'],
};

/** The kinds of candidates that are ranked for a target, the most usual first. */
export function candidateKindsFor(target: Target): readonly CandidateKind[] {
  if (target.kind === 'need' && target.needKind) return answers[target.needKind];
  return ['enterprise', 'institution', 'investor', 'expert'];
}

/** The pair kind of a target and a kind of candidates. */
export function pairKind(target: Target, kind: CandidateKind): PairKind {
  return target.kind === 'need' && target.needKind ? `need:${target.needKind}>${kind}` : `industry>${kind}`;
}
