import type { Scope, weights } from '@queqiao/contracts';
import { Failed, Nothing } from '../ui/states';
import { useWords } from '../words/language';
import { GuardRails } from './guard-rails';
import { useEvaluation } from './queries';
import { ScoreChart } from './score-chart';
import { weightsWords } from './words';

interface EvaluationPanelProps {
  city: string;
  version: weights.WeightVersion | undefined;
  scope: Scope;
  pickTarget: (id: string) => void;
}

/** What a version does to all lists in its scope: changes, quality, exposure and broken guard-rails. */
export function EvaluationPanel({ city, version, scope, pickTarget }: EvaluationPanelProps) {
  const { t } = useWords(weightsWords);
  if (version === undefined) return <Nothing text={t('previewNone')} />;
  return <Evaluated city={city} version={version} scope={scope} pickTarget={pickTarget} />;
}

function Evaluated({ city, version, scope, pickTarget }: EvaluationPanelProps & { version: weights.WeightVersion }) {
  const { t } = useWords(weightsWords);
  const evaluation = useEvaluation(city, version, scope);
  if (evaluation.isPending) return <Nothing text={t('evaluating')} />;
  if (evaluation.isError) return <Failed error={evaluation.error} retry={() => void evaluation.refetch()} />;
  const found = evaluation.data;
  return (
    <div className="evaluation" data-testid="evaluation" aria-busy={evaluation.isFetching}>
      <GuardRails city={city} verdicts={found.guardRails} />
      <dl>
        <Likeness evaluation={found} />
        <Quality quality={found.quality} />
        <Exposure exposure={found.exposure} />
      </dl>
      <ScoreChart scores={found.scores} />
      <ChangedMost changed={found.changedMost} pickTarget={pickTarget} />
    </div>
  );
}

function Likeness({
  evaluation: { targets, overlapAt10, rankBiasedOverlap },
}: {
  evaluation: weights.WeightEvaluation;
}) {
  const { t, percent } = useWords(weightsWords);
  const rbo = { mean: rankBiasedOverlap.mean.toFixed(2), least: rankBiasedOverlap.least.toFixed(2) };
  return (
    <>
      <dt title={t('overlapHint')}>{t('overlap')}</dt>
      <dd>
        {t('meanLeast', { mean: percent(overlapAt10.mean), least: percent(overlapAt10.least) })}
        <small>{t('evaluatedTargets', targets)}</small>
      </dd>
      <dt title={t('rboHint')}>{t('rbo')}</dt>
      <dd>{t('meanLeast', rbo)}</dd>
    </>
  );
}

const three = (value: number) => value.toFixed(3);
const told = ({ mean, low, high }: weights.Interval) => ({ mean: three(mean), low: three(low), high: three(high) });

function Quality({ quality }: { quality: weights.PastQuality }) {
  const { t, moment } = useWords(weightsWords);
  return (
    <>
      <dt>{t('pastQuality')}</dt>
      {quality.kind === 'too-few' ? (
        <dd className="is-unknown" data-testid="quality">
          {t('qualityTooFew', { n: quality.decisions, needed: quality.needed })}
        </dd>
      ) : (
        <dd data-testid="quality">
          {t('liveWeights')} {t('qualityOf', told(quality.live))} · {t('newWeights')}{' '}
          {t('qualityOf', told(quality.preview))}
          <small>{t('qualityDifference', told(quality.difference))}</small>
        </dd>
      )}
      {quality.learnedUntil && <dd>{t('qualityLearned', { moment: moment(new Date(quality.learnedUntil)) })}</dd>}
    </>
  );
}

function Exposure({ exposure }: { exposure: weights.WeightEvaluation['exposure'] }) {
  const { t } = useWords(weightsWords);
  return (
    <>
      <dt>{t('exposure')}</dt>
      {(['live', 'preview'] as const).map((which) => (
        <ExposureOf key={which} title={t(which === 'live' ? 'liveWeights' : 'newWeights')} exposure={exposure[which]} />
      ))}
    </>
  );
}

function ExposureOf({ title, exposure: { gini, shown, mostShown } }: { title: string; exposure: weights.Exposure }) {
  const { t, nameOf, percent } = useWords(weightsWords);
  return (
    <dd>
      {title}: {t('exposureOf', { gini: gini.toFixed(2), shown })}
      {mostShown && <small>{t('mostShown', { name: nameOf(mostShown), share: percent(mostShown.share) })}</small>}
    </dd>
  );
}

interface ChangedMostProps {
  changed: weights.WeightEvaluation['changedMost'];
  pickTarget: (id: string) => void;
}

function ChangedMost({ changed, pickTarget }: ChangedMostProps) {
  const { t, pick, percent } = useWords(weightsWords);
  return (
    <section className="changed-most" aria-label={t('changedMost')}>
      <h3>{t('changedMost')}</h3>
      {changed.map(({ targetId, name, overlapAt10, rankBiasedOverlap }) => (
        <button key={targetId} type="button" onClick={() => pickTarget(targetId)}>
          <span>{pick(name)}</span>
          <span>
            {t('overlap')} {percent(overlapAt10)}
          </span>
          <span>
            {t('rbo')} {rankBiasedOverlap.toFixed(2)}
          </span>
        </button>
      ))}
    </section>
  );
}
