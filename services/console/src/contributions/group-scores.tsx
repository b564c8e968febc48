import type { worker } from '@queqiao/contracts';
import { useWords } from '../words/language';

/** What each group of factors brings to a score, and where a cap holds it down; the points add up to the score. */
export function GroupScores({ groups }: { groups: readonly worker.GroupScore[] }) {
  const { t, pick } = useWords();
  return (
    <ul className="group-scores" data-testid="group-scores">
      {groups.map(({ group, share, score, points, capped }) => (
        <li key={group} title={capped && pick(capped.text)} data-capped={capped !== undefined}>
          {t(`group.${group}`)} <strong>+{(points * 100).toFixed(1)}</strong>
          <span className="group-score-sum">
            {Math.round(score * 100)} × {Math.round(share * 100)}%{capped && ` · ${t('weightCapped')}`}
          </span>
        </li>
      ))}
    </ul>
  );
}
