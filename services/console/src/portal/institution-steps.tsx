import { experts, responses } from '@queqiao/contracts';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { query } from '../api/operations';
import { Loaded } from '../ui/loaded';
import { Nothing } from '../ui/states';
import { useWords } from '../words/language';
import { portalWords } from './words';

/** What a university or institute does next: say what it works on, and look at what fits. */
export function InstitutionSteps({ city }: { city: string }) {
  const { t } = useWords(portalWords);
  const own = useQuery(query(city, experts.listLaboratories, { limit: 1 }));
  const fitting = useQuery(query(city, responses.listFittingNeeds, {}));
  return (
    <Loaded query={own}>
      {({ items }) => {
        const n = fitting.data?.items.length ?? 0;
        if (items.length > 0 && n === 0) return <Nothing text={t('nothingToDo')} />;
        return (
          <ul className="portal-cards">
            {items.length === 0 && (
              <li>
                <Link className="portal-card" to="/portal/$city/laboratories" params={{ city }}>
                  <b>{t('step.first-laboratory')}</b>
                  <span>{t('step.first-laboratory.hint')}</span>
                </Link>
              </li>
            )}
            {n > 0 && (
              <li>
                <Link className="portal-card" to="/portal/$city/fitting-needs" params={{ city }}>
                  <b>{t('step.fitting-needs', { n })}</b>
                  <span>{t('step.fitting-needs.hint')}</span>
                </Link>
              </li>
            )}
          </ul>
        );
      }}
    </Loaded>
  );
}
