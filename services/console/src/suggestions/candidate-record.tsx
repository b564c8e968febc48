import type { matching } from '@queqiao/contracts';
import { Link } from '@tanstack/react-router';
import { useFormerNames } from '../api/queries';
import { ProblemAlert } from '../ui/problem-alert';
import { useWords } from '../words/language';
import { suggestionsWords } from './words';

interface CandidateRecordProps {
  city: string;
  candidate: matching.Suggestion['candidate'];
}

/** What else is known of a candidate: its former names, and the way to all of its signals. */
export function CandidateRecord({ city, candidate: { kind, id } }: CandidateRecordProps) {
  const { t, language } = useWords(suggestionsWords);
  const former = useFormerNames(city, kind, id);
  const names = former.data?.join(language === 'zh' ? '、' : ', ') ?? '';
  const isOrganisation = kind === 'enterprise' || kind === 'investor';
  return (
    <div className="row-record">
      {names !== '' && <span data-testid="former-names">{t('formerNames', { names })}</span>}
      {isOrganisation && (
        <Link to="/$city/signals" params={{ city }} search={{ organisation: id }} data-testid="signals-of">
          {t('signalsOf')}
        </Link>
      )}
      {former.error && <ProblemAlert error={former.error} />}
    </div>
  );
}
