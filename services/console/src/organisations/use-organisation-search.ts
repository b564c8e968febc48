import { enterprises, type InputOf } from '@queqiao/contracts';
import { useQuery } from '@tanstack/react-query';
import { query } from '../api/operations';

/** Organisations that a picker offers; only domestic enterprises may register a need. */
export type Offered = 'domestic enterprises' | 'everybody';

/** Organisations whose name contains a text. */
export function useOrganisationSearch(city: string, name: string, offered: Offered) {
  const asked: InputOf<typeof enterprises.listOrganisations> = {
    ...(offered === 'domestic enterprises' && { kind: 'enterprise', scope: 'domestic' }),
    ...(name !== '' && { name }),
    limit: 20,
  };
  return useQuery({ ...query(city, enterprises.listOrganisations, asked), select: ({ items }) => items });
}
