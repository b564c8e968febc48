import type { CandidateKind, enterprises, projects } from '@queqiao/contracts';
import type { Words } from '../i18n/language';

/** What asks: a priority industry or a need, under the id that its suggestions are kept by. */
export type Target =
  | { readonly kind: 'industry'; readonly id: string; readonly industry: projects.PriorityIndustry }
  | { readonly kind: 'need'; readonly id: string; readonly need: enterprises.Need };

/** The target of an id, or undefined when the city has none such. */
export function findTarget(
  id: string | undefined,
  industries: readonly projects.PriorityIndustry[],
  needs: readonly enterprises.Need[],
): Target | undefined {
  const industry = industries.find((entry) => entry.id === id);
  if (industry) return { kind: 'industry', id: industry.id, industry };
  const need = needs.find((entry) => entry.id === id);
  return need && { kind: 'need', id: need.id, need };
}

/** What asks, in words: needs keep the language that they were written in. */
export function targetName(target: Target, { pick }: Words): string {
  return target.kind === 'industry' ? pick(target.industry.name) : target.need.title;
}

export const allCandidateKinds: readonly CandidateKind[] = ['enterprise', 'institution', 'investor', 'expert'];

const answering: Partial<Record<enterprises.NeedKind, readonly CandidateKind[]>> = {
  funding: ['investor'],
  technology: ['institution', 'expert'],
  market: ['enterprise'],
  supply: ['enterprise'],
};

/** The kinds of candidates that answer a target; undefined when only the rankings can tell. */
export function candidateKindsFor(target: Target): readonly CandidateKind[] | undefined {
  return target.kind === 'industry' ? ['enterprise', 'institution', 'investor'] : answering[target.need.kind];
}
