import { partiesOf } from '../access/may';
import { useUser } from '../access/session';

/** The enterprise for which the reader speaks in a city: nobody else has needs. */
export function useOwnEnterprise(city: string): string | undefined {
  const own = partiesOf(useUser()).find((one) => one.city === city && one.role === 'enterprise');
  return own?.represents;
}
