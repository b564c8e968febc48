import type { projects } from '@queqiao/contracts';
import { useQuery } from '@tanstack/react-query';
import { useDeferredValue } from 'react';
import { chainQuery } from '../api/queries';
import { countStates, nodeStates } from '../chain/node-states';
import { useWords } from '../words/language';
import { TargetLink } from './target-link';
import { targetsWords } from './words';

interface IndustryItemProps {
  city: string;
  industry: projects.PriorityIndustry;
}

export function IndustryItem({ city, industry }: IndustryItemProps) {
  const { t, pick } = useWords(targetsWords);
  // Load the lists of the picked industry before the counts of the others.
  const isPainted = useDeferredValue(true, false);
  const chain = useQuery({ ...chainQuery(city, industry.id), enabled: industry.hasChain && isPainted });
  const importance = Math.round(industry.importance * 100);
  return (
    <TargetLink city={city} target={industry.id} testId={`industry-${industry.id}`}>
      <span className="target-name">{pick(industry.name)}</span>
      <span className="target-line">
        <span className="importance" title={`${t('importance')} ${importance}`}>
          <span className="importance-track">
            <span style={{ width: `${importance}%` }} />
          </span>
          {importance}
        </span>
        {chain.data && <NodeCounts nodes={chain.data.nodes} />}
        {!industry.hasChain && <span className="target-muted">{t('noChain')}</span>}
      </span>
    </TargetLink>
  );
}

function NodeCounts({ nodes }: { nodes: readonly projects.ChainNode[] }) {
  const { t } = useWords(targetsWords);
  const counts = countStates(nodes);
  return (
    <span className="node-counts">
      {nodeStates.map((state) => (
        <span key={state} className={`node-count node-${state}`} title={`${t(`node.${state}`)} ${counts[state]}`}>
          <i aria-hidden="true" />
          <span className="node-count-name">{t(`node.${state}`).charAt(0)}</span>
          {counts[state]}
        </span>
      ))}
    </span>
  );
}
