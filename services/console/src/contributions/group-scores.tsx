import type { worker } from '@queqiao/contracts';
import { useIsAdmin } from '../access/may';
import { useWords } from '../words/language';
import { signedPoints } from './signed-points';

/** What each group of factors adds to the score or takes from it; marks groups at their cap. Shares are for administrators. */
export function GroupScores({ groups }: { groups: readonly worker.GroupScore[] }) {
  const { t, pick } = useWords();
  const isAdmin = useIsAdmin();
  return (
    <ul className="group-scores" data-testid="group-scores">
      {groups.map(({ group, share, score, points, capped }) => (
        <li key={group} title={capped && pick(capped.text)} data-capped={capped !== undefined}>
          {t(`group.${group}`)} <strong>{signedPoints(points)}</strong>
          <span className="group-score-sum">
            {score === undefined ? t('unknown') : Math.round(score * 100)}
            {isAdmin && ` · ${t('weight')} ${Math.round(share * 100)}%`}
            {capped && ` · ${t('weightCapped')}`}
          </span>
        </li>
      ))}
    </ul>
  );
}
