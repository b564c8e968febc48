import { useRouter } from '@tanstack/react-router';
import { session } from '../access/session';

/**
 * Begins at the first screen with a token that says what holds now: the present one still says what was. The old screen is
 * left before anybody sees that nobody is signed in, as it would ask again in nobody's name.
 */
export function useStartAnew(): () => void {
  const router = useRouter();
  return () => {
    session.renewNext();
    void router.navigate({ to: '/', replace: true });
  };
}
