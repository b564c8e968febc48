import { useOwnParty } from '../portal/own-party';

/** The enterprise for which the reader speaks in the city of the address: nobody else has needs. */
export function useOwnEnterprise(): string | undefined {
  const party = useOwnParty();
  return party?.role === 'enterprise' ? party.represents : undefined;
}
