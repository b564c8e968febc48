import type { sessions } from '@queqiao/contracts';
import { useRouter } from '@tanstack/react-router';
import { session } from '../access/session';

/** Back to where the reader wanted to go, once somebody is signed in. */
export function useEnter(to = '/') {
  const router = useRouter();
  return (opened: sessions.OpenedSession) => {
    session.begin(opened);
    void router.navigate({ href: opened.user.mustChangePassword ? '/password' : to, replace: true });
  };
}
