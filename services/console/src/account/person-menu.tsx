import { sessions } from '@queqiao/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { session, useUser } from '../access/session';
import { call } from '../api/client';
import { useWords } from '../words/language';
import { RolesOf } from './roles-of';
import { accountWords } from './words';
import './person-menu.css';

/** Who is signed in, and what the person may do with the own account. */
export function PersonMenu() {
  const { t } = useWords(accountWords);
  const user = useUser();
  const navigate = useNavigate();
  const client = useQueryClient();
  const signOut = useMutation({
    mutationFn: () => call(sessions.closeSession, {}, {}),
    onSuccess: async () => {
      // First away from the screens: those would ask again for what is cleared, in nobody's name.
      await navigate({ to: '/sign-in' });
      session.leave();
      // The next person at this browser sees nothing of what this one saw; what the sign-in shows stays.
      client.removeQueries({ predicate: (query) => query.getObserversCount() === 0 });
      client.getMutationCache().clear();
    },
  });
  if (user === undefined) return null;
  return (
    <details className="person-menu" data-testid="person-menu">
      <summary aria-label={`${t('signedInAs')} ${user.name}`} data-testid="person">
        {user.name}
      </summary>
      <div className="person-menu-body">
        <RolesOf user={user} />
        {user.sample !== true && <Link to="/password">{t('changePassword')}</Link>}
        {user.sample !== true && <Link to="/second-factor">{t('secondFactor')}</Link>}
        <button type="button" className="button" data-testid="sign-out" onClick={() => signOut.mutate()}>
          {t('signOut')}
        </button>
      </div>
    </details>
  );
}
