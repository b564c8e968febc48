import { getRouteApi, Link } from '@tanstack/react-router';
import '../ui/page.css';
import { Nothing } from '../ui/states';
import { useWords } from '../words/language';
import { useOwnEnterprise } from './own-enterprise';
import { OwnNeedForm } from './own-need-form';
import { portalNeedsWords } from './words';

const route = getRouteApi('/portal/$city/needs/new');

/** A new need of the reader's enterprise. */
export function NewNeedScreen() {
  const { t } = useWords(portalNeedsWords);
  const { city } = route.useParams();
  const navigate = route.useNavigate();
  const represented = useOwnEnterprise(city);
  const done = (need?: string) =>
    void (need === undefined
      ? navigate({ to: '/portal/$city/needs', params: { city } })
      : navigate({ to: '/portal/$city/needs/$need', params: { city, need } }));
  return (
    <main className="page portal">
      <Link to="/portal/$city/needs" params={{ city }}>
        ← {t('backToNeeds')}
      </Link>
      <h2>{t('newNeed')}</h2>
      {represented ? (
        <OwnNeedForm city={city} organisationId={represented} done={done} />
      ) : (
        <Nothing text={t('nobodyRepresented')} />
      )}
    </main>
  );
}
