import { useParams } from '@tanstack/react-router';
import { useCities } from '../api/queries';
import { useWords } from '../words/language';
import { portalWords } from './words';

/** For whoever speaks for nobody in this city. */
export function RegistrationScreen() {
  const { t, pick } = useWords(portalWords);
  const { city } = useParams({ strict: false });
  const shown = useCities().data?.find(({ code }) => code === city);
  return (
    <main className="page portal">
      <h2>{t('notRegistered')}</h2>
      <p>{t('notRegisteredHint', { city: shown === undefined ? t('thisCity') : pick(shown.name) })}</p>
    </main>
  );
}
