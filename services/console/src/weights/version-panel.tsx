import { weights } from '@queqiao/contracts';
import { Tabs } from 'antd';
import { useState } from 'react';
import { useMay } from '../access/may';
import { useOverseas } from '../api/queries';
import { useWords } from '../words/language';
import { EvaluationPanel } from './evaluation-panel';
import { FactorPanel } from './factor-panel';
import { factorRows, inheritedOf } from './factor-rows';
import { HistoryPanel } from './history-panel';
import { LearnedPanel } from './learned-panel';
import { PreviewPanel } from './preview-panel';
import { useWeightShares } from './queries';
import { targetsOf } from './scope';
import { useDraft } from './use-draft';
import { useWeightsView } from './use-view';
import { VersionActions } from './version-actions';
import { VersionNotice } from './version-notice';
import type { ScopePanelProps } from './weights-screen';
import { weightsWords } from './words';

interface VersionPanelProps extends ScopePanelProps {
  layers: Parameters<typeof inheritedOf>[0];
}

type Tab = 'preview' | 'all' | 'learned' | 'history';

/** The weights of a version on the left, their effect on the lists on the right. */
export function VersionPanel({ scope, set, targets, layers }: VersionPanelProps) {
  const { t } = useWords(weightsWords);
  const { city } = scope;
  const version: weights.WeightVersion | undefined = set?.open ?? set?.live;
  const draft = useDraft(city, version);
  const mayEdit = useMay(city)(weights.editWeights);
  const [tab, setTab] = useState<Tab>('preview');
  const { target: asked, scope: askedScope, show } = useWeightsView();
  const candidates = useOverseas(city) ? askedScope : 'domestic';
  const inherited = inheritedOf(layers);
  const rows = factorRows(layers.city, inherited, draft.own);
  const inScope = targetsOf(scope, targets);
  const target = inScope.find(({ id }) => id === asked) ?? inScope[0];
  const shares = useWeightShares(city, scope, target?.id).data;
  const pickTarget = (id: string) => {
    show({ target: id }, 'replace');
    setTab('preview');
  };
  const panels = {
    preview: (
      <PreviewPanel
        city={city}
        versionId={version?.id}
        targets={inScope}
        target={target}
        pickTarget={pickTarget}
        scope={candidates}
        pickScope={(next) => show({ scope: next }, 'replace')}
        own={draft.own}
      />
    ),
    all: (
      <EvaluationPanel
        city={city}
        version={storedOf(version, draft.version)}
        scope={candidates}
        pickTarget={pickTarget}
      />
    ),
    ...(version?.learned && { learned: <LearnedPanel city={city} versionId={version.id} rows={rows} /> }),
    history: <HistoryPanel city={city} setId={set?.id} rows={rows} />,
  };
  const tabs = Object.entries(panels).map(([key, children]) => ({ key, label: t(`tab.${key as Tab}`), children }));
  return (
    <>
      <div className="version-bar">
        <VersionNotice city={city} set={set} draft={draft} reload={() => window.location.reload()} />
        <VersionActions scope={scope} set={set} draft={draft} />
      </div>
      <div className="weights-columns">
        <FactorPanel
          rows={rows}
          asked={shares && new Set(shares.map(({ factor }) => factor))}
          inherited={inherited}
          own={draft.own}
          isEditable={set?.open?.state === 'draft' && mayEdit}
          change={draft.change}
        />
        <Tabs
          className="weights-tabs"
          activeKey={tab}
          onChange={(key) => setTab(key as Tab)}
          destroyOnHidden
          items={tabs}
        />
      </div>
    </>
  );
}

function storedOf(version: weights.WeightVersion | undefined, edit: number): weights.WeightVersion | undefined {
  return version && { ...version, version: edit };
}
