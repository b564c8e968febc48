import type { CandidateKind, OutputOf, worker } from '@queqiao/contracts';
import { Modal } from 'antd';
import { useIsAdmin } from '../access/may';
import type { SuggestionQuery } from '../api/queries';
import { GroupScores } from '../contributions/group-scores';
import { measureNames, percentOf } from '../contributions/measures';
import { SignedBar } from '../contributions/signed-bar';
import { signedPoints } from '../contributions/signed-points';
import { Loaded } from '../ui/loaded';
import { Themed } from '../ui/themed';
import { useWords } from '../words/language';
import { useComparison } from './queries';
import { explanationsWords } from './words';

interface CompareDialogProps {
  query: SuggestionQuery;
  kind: CandidateKind;
  ids: readonly string[];
  close: () => void;
}

/** Two to four candidates side by side, factor by factor. */
export function CompareDialog({ query, kind, ids, close }: CompareDialogProps) {
  const { t } = useWords(explanationsWords);
  const comparison = useComparison(query, kind, ids);
  return (
    <Themed>
      <Modal open centered width="min(1180px, 94vw)" title={t('comparison')} footer={null} onCancel={close}>
        <Loaded query={comparison}>{(data) => <ComparisonTable comparison={data} />}</Loaded>
      </Modal>
    </Themed>
  );
}

type Comparison = OutputOf<typeof worker.compare>;

function ComparisonTable({ comparison: { candidates, factors } }: { comparison: Comparison }) {
  const { t } = useWords(explanationsWords);
  const longest = Math.max(0, ...factors.flatMap(({ values }) => values.map(({ points }) => Math.abs(points))));
  return (
    <div className="comparison" data-testid="comparison">
      <table>
        <thead>
          <tr>
            <th scope="col">{t('factor')}</th>
            {candidates.map((candidate) => (
              <th key={candidate.id} scope="col" data-candidate={candidate.id}>
                <CandidateHead candidate={candidate} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row" title={t('baseHint')}>
              {t('base')}
            </th>
            {candidates.map(({ id, base }) => (
              <td key={id}>{base !== undefined && <b>{(base * 100).toFixed(1)}</b>}</td>
            ))}
          </tr>
          {factors.map((factor) => (
            <FactorRow key={factor.factor} factor={factor} longest={longest} candidates={candidates} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function CandidateHead({ candidate }: { candidate: worker.ComparedCandidate }) {
  const { t, pick, nameOf } = useWords(explanationsWords);
  const { rank, score = 0, veto, groups = [] } = candidate;
  if (rank === undefined) {
    return (
      <>
        <b>{nameOf(candidate)}</b>
        <small>{veto ? t('notRankedHere', { veto: pick(veto.name) }) : t('vetoed')}</small>
      </>
    );
  }
  const measures = (['fit', 'intent', 'coverage'] as const).map(
    (name) => `${t(measureNames[name])} ${percentOf(candidate[name]) ?? t('unknown')}`,
  );
  return (
    <>
      <b>{nameOf(candidate)}</b>
      <span className="compared-score">
        {(score * 100).toFixed(1)} <i>#{rank}</i>
      </span>
      <small>{measures.join(' · ')}</small>
      <GroupScores groups={groups} />
    </>
  );
}

interface FactorRowProps {
  factor: worker.ComparedFactor;
  /** The most points that any factor brings or takes. */
  longest: number;
  candidates: readonly worker.ComparedCandidate[];
}

function FactorRow({ factor: { name, group, weight, values }, longest, candidates }: FactorRowProps) {
  const isAdmin = useIsAdmin();
  const { t, pick } = useWords(explanationsWords);
  const contributions = values.map(({ points }) => points);
  const most = Math.max(...contributions);
  const areAlike = most === Math.min(...contributions);
  return (
    <tr>
      <th scope="row">
        <span className="contribution-group">{t(`group.${group}`)}</span> {pick(name)}
        {isAdmin && <small>{t('weightShare', { share: `${(weight * 100).toFixed(1)}%` })}</small>}
      </th>
      {candidates.map(({ id }) => {
        const value = values.find(({ candidateId }) => candidateId === id);
        return (
          <td key={id} data-known={value?.known ?? false}>
            {value && <FactorValue value={value} longest={longest} isBest={!areAlike && value.points === most} />}
          </td>
        );
      })}
    </tr>
  );
}

interface FactorValueProps {
  value: worker.ComparedFactor['values'][number];
  longest: number;
  isBest: boolean;
}

function FactorValue({ value, longest, isBest }: FactorValueProps) {
  const { t, pick } = useWords(explanationsWords);
  return (
    <>
      <span className="compared-value">
        <SignedBar points={value.points} longest={longest} />
        <b title={isBest ? t('best') : t('contribution')} data-best={isBest}>
          {signedPoints(value.points)}
        </b>
      </span>
      <small>{pick(value.text)}</small>
    </>
  );
}
