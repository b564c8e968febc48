import { enterprises, experts } from '@queqiao/contracts';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { type Party, partiesOf } from '../../access/may';
import { useUser } from '../../access/session';
import { query } from '../../api/operations';

/** For whom the reader speaks in the city of the address. */
export function useOwnParty(): Party | undefined {
  const { city } = useParams({ strict: false });
  return partiesOf(useUser()).find((one) => one.city === city);
}

/** The record of the enterprise or investor, as the city reads it. */
export const ownOrganisationQuery = ({ city, represents }: Party) =>
  query(city, enterprises.getOrganisation, { id: represents });

/** What the organisation or institution is called; undefined until it is known. */
export function useOwnName(party: Party | undefined) {
  const { city = '', role = 'visitor', represents = '' } = party ?? {};
  const isInstitution = role === 'institution';
  const organisation = useQuery({
    ...query(city, enterprises.getOrganisation, { id: represents }),
    enabled: party !== undefined && !isInstitution,
  });
  const institution = useQuery({
    ...query(city, experts.getInstitution, { id: represents }),
    enabled: party !== undefined && isInstitution,
  });
  return isInstitution ? institution.data : organisation.data;
}
