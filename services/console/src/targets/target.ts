import type { CandidateKind, enterprises, ListScope, projects } from '@queqiao/contracts';
import { candidateKindsFor, listScopesFor } from '@queqiao/scoring/browser';
import type { Words } from '../words/language';

/** A priority industry or a need, with its id as a target. */
export type Target =
  | { readonly kind: 'industry'; readonly id: string; readonly industry: projects.PriorityIndustry }
  | { readonly kind: 'need'; readonly id: string; readonly need: enterprises.Need };

/** Undefined when the city has no such target. */
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

/** Needs keep the language in which they were written. */
export function targetName(target: Target, { pick }: Words): string {
  return target.kind === 'industry' ? pick(target.industry.name) : target.need.title;
}

/** The kinds of candidates for a target, the most usual first. */
export function candidateKindsOf(target: Target): readonly CandidateKind[] {
  return candidateKindsFor(askingOf(target));
}

/** The kinds of candidates that have such a list for a target. */
export function listedKindsOf(target: Target, scope: ListScope): readonly CandidateKind[] {
  return candidateKindsOf(target).filter((kind) => listScopesFor(askingOf(target), kind).includes(scope));
}

function askingOf(target: Target) {
  return { needKind: target.kind === 'need' ? target.need.kind : undefined };
}
