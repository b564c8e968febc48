import { ApiError } from '../../api/client';
import { ProblemAlert } from '../../ui/problem-alert';
import { useWords } from '../../words/language';
import { profileWords } from './words';

const isOvertaken = (error: Error) =>
  error instanceof ApiError && error.fields.some(({ rule }) => rule === 'current-version');

/** What is wrong with the profile; when somebody else changed it meanwhile, how to go on. */
export function ProfileProblem({ error, reload }: { error: Error; reload: () => void }) {
  const { t } = useWords(profileWords);
  const labels = {
    products: t('own.products'),
    industries: t('own.industries'),
    seat: t('own.seat'),
    sizeBand: t('own.sizeBand'),
    mandate: t('mandate'),
    investorKind: t('own.investorKind'),
  };
  if (!isOvertaken(error)) return <ProblemAlert error={error} labels={labels} />;
  return (
    <div className="problem" role="alert" data-testid="overtaken">
      <div>{t('overtaken')}</div>
      <button type="button" className="button" onClick={reload}>
        {t('reload')}
      </button>
    </div>
  );
}
