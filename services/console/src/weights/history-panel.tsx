import type { weights } from '@queqiao/contracts';
import { MoreButton } from '../ui/more-button';
import { Failed, Loading, Nothing } from '../ui/states';
import { useWords } from '../words/language';
import { changesBetween, type FactorGroup, type FactorRow, NOTHING, type OverrideChange } from './factor-rows';
import { useWeightSteps } from './queries';
import { weightsWords } from './words';

interface HistoryPanelProps {
  city: string;
  setId: string | undefined;
  rows: readonly FactorRow[];
}

/** The steps of a scope, newest first: who, when, why, and the changed weights. */
export function HistoryPanel({ city, setId, rows }: HistoryPanelProps) {
  const { t } = useWords(weightsWords);
  if (setId === undefined) return <Nothing text={t('noHistory')} />;
  return <Steps city={city} setId={setId} rows={rows} />;
}

function Steps({ city, setId, rows }: HistoryPanelProps & { setId: string }) {
  const steps = useWeightSteps(city, setId);
  if (steps.isPending) return <Loading />;
  if (steps.isError) return <Failed error={steps.error} retry={() => void steps.refetch()} />;
  return (
    <ol className="steps" data-testid="steps">
      {steps.data.pages
        .flatMap(({ items }) => items)
        .map((step) => (
          <Step key={step.id} step={step} rows={rows} />
        ))}
      <MoreButton list={steps} />
    </ol>
  );
}

function Step({ step, rows }: { step: weights.WeightStep; rows: readonly FactorRow[] }) {
  const { t, moment } = useWords(weightsWords);
  const failed = step.evaluation?.failed.length ?? 0;
  return (
    <li className="step" data-step={step.kind}>
      <div className="step-head">
        <b>{t(`step.${step.kind}`)}</b>
        <span>{t('versionNumber', { n: step.number })}</span>
        <span>{step.actor.name}</span>
        <time dateTime={step.at}>{moment(new Date(step.at))}</time>
      </div>
      <div className="step-note">{step.note}</div>
      {changesBetween(step.before ?? NOTHING, step.after).map((change) => (
        <Change key={`${change.kind} ${change.key}`} change={change} rows={rows} />
      ))}
      {failed > 0 && <div className="mark-left">{t('failedRails', { n: failed })}</div>}
      {step.overrideNote && <div className="step-override">{t('overridden', { note: step.overrideNote })}</div>}
    </li>
  );
}

function Change({ change, rows }: { change: OverrideChange; rows: readonly FactorRow[] }) {
  const { t, pick, number, percent } = useWords(weightsWords);
  const row = rows.find(({ factor }) => factor === change.key);
  const name =
    change.kind === 'cap'
      ? `${t(`group.${change.key as FactorGroup}`)} ${t('weightCapped')}`
      : row
        ? pick(row.name)
        : change.key;
  const told = (value: number | undefined) => {
    if (value === undefined) return t('inherits');
    return change.kind === 'cap' ? percent(value) : number(value);
  };
  return (
    <span className="step-change">
      {name} {told(change.before)} → <b>{told(change.after)}</b>
    </span>
  );
}
