import { UndoOutlined } from '@ant-design/icons';
import { cappedShares, groupShares } from '@queqiao/scoring/browser';
import { InputNumber, Slider, Tooltip } from 'antd';
import { useWords } from '../words/language';
import {
  capOf,
  type FactorGroup,
  type FactorRow,
  type Inherited,
  type Origin,
  type OwnWeights,
  withOne,
} from './factor-rows';
import { weightsWords } from './words';

interface FactorPanelProps {
  rows: readonly FactorRow[];
  /** The factors that the shown target asks about: only these have a share in its lists. All if no target is known. */
  asked: ReadonlySet<string> | undefined;
  inherited: Inherited;
  own: OwnWeights;
  isEditable: boolean;
  change: (next: OwnWeights) => void;
}

/** The weights of a pair kind by group and origin, with sliders in a draft. */
export function FactorPanel({ rows, asked, inherited, own, isEditable, change }: FactorPanelProps) {
  const groups = [...new Set(rows.map(({ group }) => group))];
  const caps = Object.fromEntries(groups.map((group) => [group, capOf(group, inherited, own).cap]));
  const weighing = rows.filter(({ factor }) => asked?.has(factor) ?? true);
  const shares = cappedShares(weighing, caps);
  const shareOf = new Map(weighing.map(({ factor }, index) => [factor, shares[index] ?? 0]));
  const ofGroup = new Map(groupShares(weighing, caps).map((one) => [one.group, one]));
  return (
    <div className="factors" data-testid="factors">
      {groups.map((group) => (
        <section key={group} className="factor-group" data-testid={`group-${group}`}>
          <GroupHead
            group={group}
            wanted={ofGroup.get(group)?.wanted ?? 0}
            share={ofGroup.get(group)?.share ?? 0}
            {...capOf(group, inherited, own)}
            isEditable={isEditable}
            setCap={(cap) => change({ ...own, caps: withOne(own.caps, group, cap) })}
          />
          {rows
            .filter((row) => row.group === group)
            .map((row) => (
              <FactorLine
                key={row.factor}
                row={row}
                share={shareOf.get(row.factor)}
                isEditable={isEditable}
                setWeight={(weight) => change({ ...own, weights: withOne(own.weights, row.factor, weight) })}
              />
            ))}
        </section>
      ))}
    </div>
  );
}

interface GroupHeadProps {
  group: FactorGroup;
  wanted: number;
  share: number;
  cap: number;
  from: Origin | undefined;
  isEditable: boolean;
  setCap: (cap: number | undefined) => void;
}

const percentOf = (share: number) => Math.round(share * 100);

function GroupHead({ group, wanted, share, cap, from, isEditable, setCap }: GroupHeadProps) {
  const { t } = useWords(weightsWords);
  const isHeld = wanted > share + 0.005;
  const hint = isHeld ? t('groupCapBites', { wanted: percentOf(wanted), share: percentOf(share) }) : t('groupCapHint');
  return (
    <div className="factor-group-head">
      <h3>{t(`group.${group}`)}</h3>
      <span className="factor-group-share" data-held={isHeld}>
        {percentOf(share)}%
      </span>
      <Tooltip title={hint}>
        <span className="factor-cap">
          {t('groupCap')}
          <InputNumber<number>
            size="small"
            min={0}
            max={100}
            precision={0}
            suffix="%"
            aria-label={t('groupCapOf', { group: t(`group.${group}`) })}
            disabled={!isEditable}
            value={percentOf(cap)}
            onChange={(value) => value !== null && setCap(value / 100)}
          />
        </span>
      </Tooltip>
      <OriginMark from={from} />
      <ResetButton isShown={isEditable && from === undefined} title={t('inherits')} reset={() => setCap(undefined)} />
    </div>
  );
}

interface FactorLineProps {
  row: FactorRow;
  /** Undefined where the shown target does not ask about it. */
  share: number | undefined;
  isEditable: boolean;
  setWeight: (weight: number | undefined) => void;
}

// Shipped weights are below 30; the slider grows for larger ones.
const USUAL_MOST = 40;
const MOST = 100;

function FactorLine({ row, share, isEditable, setWeight }: FactorLineProps) {
  const { t, pick, number } = useWords(weightsWords);
  const label = t('weightOf', { name: pick(row.name) });
  return (
    <div className="factor" data-testid={`factor-${row.factor}`} data-own={row.from === undefined}>
      <div className="factor-head">
        <span className="factor-name" title={pick(row.name)}>
          {pick(row.name)}
        </span>
        <OriginMark from={row.from} />
        <ResetButton
          isShown={isEditable && row.from === undefined}
          title={t('inheritedIs', { weight: number(row.inherited) })}
          reset={() => setWeight(undefined)}
        />
        <span className="factor-share" title={t(share === undefined ? 'notAskedAbout' : 'shareOfAll')}>
          {share === undefined ? '—' : `${(share * 100).toFixed(1)}%`}
        </span>
      </div>
      <div className="factor-hand">
        <Slider
          min={0}
          max={row.weight > USUAL_MOST ? MOST : USUAL_MOST}
          step={0.5}
          disabled={!isEditable}
          ariaLabelForHandle={label}
          tooltip={{ open: false }}
          marks={{ [row.inherited]: ' ' }}
          value={row.weight}
          onChange={setWeight}
        />
        <InputNumber<number>
          size="small"
          min={0}
          max={MOST}
          step={0.5}
          aria-label={label}
          disabled={!isEditable}
          value={row.weight}
          onChange={(value) => value !== null && setWeight(value)}
        />
      </div>
    </div>
  );
}

function OriginMark({ from }: { from: Origin | undefined }) {
  const { t } = useWords(weightsWords);
  const origin = t(`origin.${from ?? 'own'}`);
  return (
    <span className={`origin origin-${from ?? 'own'}`} title={t('originHint', { origin })}>
      {origin}
    </span>
  );
}

function ResetButton({ isShown, title, reset }: { isShown: boolean; title: string; reset: () => void }) {
  if (!isShown) return null;
  return (
    <button type="button" className="reset" title={title} aria-label={title} onClick={reset}>
      <UndoOutlined />
    </button>
  );
}
