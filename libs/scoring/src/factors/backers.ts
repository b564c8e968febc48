import type { Target } from '../model/target.js';
import type { CandidateStore } from '../store/candidate-store.js';

/** The rows of the investors that hold a part of the asking enterprise already: by their own deals, or as the target says. */
export function backersOf({ organisationId, backers = [] }: Target, store: CandidateStore): ReadonlySet<number> {
  const company = organisationId === undefined ? undefined : store.companies.find(organisationId);
  const rows = company === undefined ? [] : store.investorsIn(company).filter((row) => store.isLive(row));
  return new Set([...rows, ...backers.flatMap((id) => store.find(id) ?? [])]);
}
