import { type CandidateKind, enterprises, experts, type ListScope, worker } from '@queqiao/contracts';
import { useQuery } from '@tanstack/react-query';
import { call } from '../api/client';
import { query } from '../api/operations';
import type { SuggestionQuery } from '../api/queries';

/** The rank of any candidate for a target, and why. */
export const useExplanation = (
  { city, targetId, scope }: SuggestionQuery,
  candidateKind: CandidateKind,
  candidateId: string,
) => useQuery(query(city, worker.explainPair, { targetId, candidateKind, candidateId, ...onlyLocal(scope) }));

/** Two to four candidates of a target, factor by factor. */
export const useComparison = (
  { city, targetId, scope }: SuggestionQuery,
  candidateKind: CandidateKind,
  ids: readonly string[],
) => useQuery(query(city, worker.compare, { targetId, candidateKind, candidateIds: [...ids], ...onlyLocal(scope) }));

/** Other lists are told from the candidate's own scope. */
const onlyLocal = (scope: ListScope) => (scope === 'local' ? { scope } : {});

/** A candidate, on a list or not. */
export interface Found {
  readonly id: string;
  readonly name: string;
  readonly nameEn?: string | undefined;
  readonly formerNames?: readonly { readonly name: string }[] | undefined;
}

const FOUND_AT_MOST = 20;

/** Possible candidates whose name contains a text. */
export const useCandidateSearch = (city: string, kind: CandidateKind, scope: ListScope, name: string) =>
  useQuery({
    queryKey: [city, 'candidates', { kind, scope, name }],
    queryFn: async ({ signal }): Promise<Found[]> => {
      const asked = { name, limit: FOUND_AT_MOST };
      if (kind === 'laboratory') {
        const { items } = await call(experts.listLaboratories, asked, { city, signal });
        return items.map((laboratory) => ({ id: laboratory.id, ...experts.laboratoryNames(laboratory) }));
      }
      const { items } =
        kind === 'institution'
          ? await call(experts.listInstitutions, asked, { city, signal })
          : await call(
              enterprises.listOrganisations,
              { ...asked, kind, ...(scope !== 'local' && { scope }) },
              { city, signal },
            );
      return items.map(({ id, name, nameEn, formerNames }) => ({ id, name, nameEn, formerNames }));
    },
    enabled: name !== '',
  });
