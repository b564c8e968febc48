import { type CandidateKind, enterprises, experts } from '@queqiao/contracts';
import { useQuery } from '@tanstack/react-query';
import { call } from '../api/client';

/** What a candidate was called before; laboratories have no such names on record. */
export const useFormerNames = (city: string, kind: CandidateKind, id: string) =>
  useQuery({
    queryKey: [city, 'former-names', { kind, id }],
    queryFn: async ({ signal }): Promise<string[]> => {
      const read = kind === 'institution' ? experts.getInstitution : enterprises.getOrganisation;
      const { formerNames = [] } = await call(read, { id }, { city, signal });
      return formerNames.map(({ name }) => name);
    },
    enabled: kind !== 'laboratory',
  });
