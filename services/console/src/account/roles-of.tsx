import { accounts } from '@queqiao/contracts';
import { useWords } from '../words/language';

/** What somebody is, in words. */
export function RolesOf({ user }: { user: accounts.User }) {
  const { t } = useWords();
  const { roles } = accounts.standingIn(undefined, user.memberships);
  return <small>{roles.map((role) => t(`role.${role}`)).join(' · ')}</small>;
}
