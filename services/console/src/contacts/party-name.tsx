import { enterprises, experts } from '@queqiao/contracts';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { call } from '../api/client';
import { useWords } from '../words/language';
import type { Party } from './contact-forms';

/** What an organisation or institution is called. */
export function partyName(city: string, { partyKind, party: id }: Party) {
  return queryOptions({
    queryKey: [city, 'party-name', { partyKind, id }],
    queryFn: async ({ signal }) => {
      const asked = { city, signal };
      const { name, nameEn } =
        partyKind === 'organisation'
          ? await call(enterprises.getOrganisation, { id }, asked)
          : await call(experts.getInstitution, { id }, asked);
      return { name, nameEn };
    },
  });
}

/** The name of whose people they are; its id until, and unless, that is known. */
export function PartyName({ city, of }: { city: string; of: Party }) {
  const { nameOf } = useWords();
  const { data } = useQuery(partyName(city, of));
  return <>{data ? nameOf(data) : of.party}</>;
}
