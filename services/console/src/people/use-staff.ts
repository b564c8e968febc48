import { accounts, partyRole } from '@queqiao/contracts';
import { useQuery } from '@tanstack/react-query';
import { query } from '../api/operations';

/** Who works for the city and may sign in, to choose from: the first hundred. */
export function useStaff(city: string): { value: string; label: string }[] {
  const { data } = useQuery(query(city, accounts.listUsers, { state: 'active', limit: 100 }));
  return (data?.items ?? [])
    .filter(({ memberships }) => memberships.some(({ role }) => !partyRole.safeParse(role).success))
    .map(({ id, name, login }) => ({ value: id, label: `${name} ${login}` }));
}
