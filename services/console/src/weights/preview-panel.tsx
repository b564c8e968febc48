import type { Scope, weights } from '@queqiao/contracts';
import { Select } from 'antd';
import { useOverseas } from '../api/queries';
import { type Target, targetName } from '../targets/target';
import { Loaded } from '../ui/loaded';
import { Segments } from '../ui/segments';
import { Nothing } from '../ui/states';
import { useWords } from '../words/language';
import type { OwnWeights } from './factor-rows';
import { usePreview } from './queries';
import { weightsWords } from './words';

interface PreviewPanelProps {
  city: string;
  versionId: string | undefined;
  targets: readonly Target[];
  target: Target | undefined;
  pickTarget: (id: string) => void;
  scope: Scope;
  pickScope: (scope: Scope) => void;
  own: OwnWeights;
}

/** A target's list under the edited weights, beside the live list. */
export function PreviewPanel({
  city,
  versionId,
  targets,
  target,
  pickTarget,
  scope,
  pickScope,
  own,
}: PreviewPanelProps) {
  const words = useWords(weightsWords);
  const { t } = words;
  const scopes: readonly Scope[] = useOverseas(city) ? ['domestic', 'overseas'] : ['domestic'];
  if (versionId === undefined) return <Nothing text={t('previewNone')} />;
  if (target === undefined) return <Nothing text={t('previewNoTarget')} />;
  return (
    <div className="preview" data-testid="preview">
      <div className="preview-controls">
        <Select
          className="preview-target"
          data-testid="preview-target"
          aria-label={t('previewTarget')}
          showSearch={{ optionFilterProp: 'label' }}
          value={target.id}
          options={targets.map((one) => ({ value: one.id, label: targetName(one, words) }))}
          onChange={pickTarget}
        />
        <Segments<Scope>
          label={t('scope')}
          testId="preview-scope"
          value={scope}
          options={scopes.map((value) => ({ value, label: t(`scope.${value}`) }))}
          onChange={pickScope}
        />
      </div>
      <Preview city={city} versionId={versionId} targetId={target.id} scope={scope} own={own} />
    </div>
  );
}

interface PreviewProps {
  city: string;
  versionId: string;
  targetId: string;
  scope: Scope;
  own: OwnWeights;
}

function Preview(props: PreviewProps) {
  const preview = usePreview(props);
  return <Loaded query={preview}>{(data) => <BothLists preview={data} />}</Loaded>;
}

function BothLists({ preview }: { preview: weights.WeightPreview }) {
  const { t, number, percent } = useWords(weightsWords);
  const moves = new Map(preview.moved.map(({ id, from, to }) => [id, from - to]));
  const [entered, left] = [new Set(preview.entered), new Set(preview.left)];
  return (
    <>
      <div className="preview-facts" role="status" data-testid="preview-facts">
        <span title={t('overlapHint')}>
          {t('overlap')} <b data-testid="overlap">{percent(preview.overlapAt10)}</b>
        </span>
        <span title={t('rboHint')}>
          {t('rbo')} <b>{preview.rankBiasedOverlap.toFixed(2)}</b>
        </span>
        <span className="mark-entered">{t('enteredCount', { n: number(preview.entered.length) })}</span>
        <span className="mark-left">{t('leftCount', { n: number(preview.left.length) })}</span>
        <span>{t('movedCount', { n: number(preview.moved.length) })}</span>
      </div>
      <div className="preview-lists">
        <PreviewList
          name="live"
          items={preview.live}
          markOf={(id) => left.has(id) && <b className="mark-left">{t('left')}</b>}
        />
        <PreviewList
          name="new"
          items={preview.preview}
          markOf={(id) =>
            entered.has(id) ? <b className="mark-entered">{t('entered')}</b> : <Move by={moves.get(id)} />
          }
        />
      </div>
    </>
  );
}

/** Places up (above 0) or down. */
function Move({ by }: { by: number | undefined }) {
  const { t } = useWords(weightsWords);
  if (by === undefined || by === 0) return null;
  const words = by > 0 ? t('movedUp', { n: by }) : t('movedDown', { n: -by });
  return (
    <span className={by > 0 ? 'mark-up' : 'mark-down'} role="img" title={words} aria-label={words}>
      {by > 0 ? `↑${by}` : `↓${-by}`}
    </span>
  );
}

interface PreviewListProps {
  name: 'live' | 'new';
  items: weights.WeightPreview['live'];
  markOf: (id: string) => React.ReactNode;
}

function PreviewList({ name, items, markOf }: PreviewListProps) {
  const { t, nameOf } = useWords(weightsWords);
  const title = t(name === 'live' ? 'liveList' : 'newList');
  return (
    <section className="preview-list" aria-label={title} data-testid={`preview-${name}`}>
      <h3>{title}</h3>
      {items.length === 0 && <Nothing text={t('noSuggestions')} />}
      <ol>
        {items.map(({ candidate, rank, score }) => (
          <li key={candidate.id} data-candidate={candidate.id} data-tenth={rank === 10}>
            <span className="preview-rank">{rank}</span>
            <span className="preview-name" title={candidate.name}>
              {nameOf(candidate)}
            </span>
            <span className="preview-mark">{markOf(candidate.id)}</span>
            <span className="preview-score">{(score * 100).toFixed(1)}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
