import type { worker } from '@queqiao/contracts';
import { useWords } from '../words/language';

/** The points of each group of factors, which add up to the score; marks groups at their cap. */
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
