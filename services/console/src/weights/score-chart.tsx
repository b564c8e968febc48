import type { weights } from '@queqiao/contracts';
import { useWords } from '../words/language';
import { weightsWords } from './words';

const WIDTH = 560;
const HEIGHT = 120;
const GROUND = 100;
const LABELS = [0, 25, 50, 75, 100];

/** The distribution of scores in the live and the new lists. */
export function ScoreChart({ scores: { live, preview } }: { scores: weights.WeightEvaluation['scores'] }) {
  const { t } = useWords(weightsWords);
  const bins = Math.max(live.length, preview.length, 1);
  const most = Math.max(1, ...live, ...preview);
  const step = WIDTH / bins;
  const bars = (counts: readonly number[], which: 'live' | 'new') =>
    counts.map((count, bin) => {
      const height = (count / most) * (GROUND - 8);
      const left = bin * step + (which === 'live' ? step * 0.12 : step * 0.5);
      return (
        <rect key={left} className={`bar-${which}`} x={left} y={GROUND - height} width={step * 0.38} height={height} />
      );
    });
  return (
    <figure className="score-chart">
      <figcaption>
        <h3>{t('scoreSpread')}</h3>
        <span className="legend-live">{t('liveWeights')}</span>
        <span className="legend-new">{t('newWeights')}</span>
      </figcaption>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={t('scoreSpread')}>
        <g>{bars(live, 'live')}</g>
        <g>{bars(preview, 'new')}</g>
        <line x1="0" x2={WIDTH} y1={GROUND} y2={GROUND} />
        {LABELS.map((points) => (
          <text key={points} x={(points / 100) * WIDTH} y={HEIGHT - 4} textAnchor={anchorOf(points)}>
            {points}
          </text>
        ))}
      </svg>
    </figure>
  );
}

function anchorOf(points: number): 'start' | 'middle' | 'end' {
  if (points === 0) return 'start';
  return points === 100 ? 'end' : 'middle';
}
