import type { projects } from '@queqiao/contracts';
import { Popover } from 'antd';
import { useWords } from '../words/language';
import { neighbours } from './node-states';
import { chainWords } from './words';

interface ChainNodeChipProps {
  node: projects.ChainNode;
  chain: projects.ChainMap;
  isDim: boolean;
  onFocus: (id: string | undefined) => void;
}

export function ChainNodeChip({ node, chain, isDim, onFocus }: ChainNodeChipProps) {
  const { t, pick } = useWords(chainWords);
  const title = `${pick(node.name)} · ${t(`node.${node.state}`)}`;
  return (
    <Popover
      trigger={['hover', 'focus']}
      title={title}
      content={<NodeDetails node={node} chain={chain} />}
      onOpenChange={(isOpen) => onFocus(isOpen ? node.id : undefined)}
    >
      <button type="button" className={`chain-node node-${node.state}`} data-dim={isDim} aria-label={title}>
        <i aria-hidden="true" />
        {pick(node.name)}
        {node.enterprises.length > 0 && <small>{node.enterprises.length}</small>}
      </button>
    </Popover>
  );
}

const SHOWN_ENTERPRISES = 8;

function NodeDetails({ node, chain }: { node: projects.ChainNode; chain: projects.ChainMap }) {
  const { t, pick, language } = useWords(chainWords);
  const { supplies, suppliedBy } = neighbours(chain, node.id);
  const names = (nodes: readonly projects.ChainNode[]) =>
    nodes.map((other) => pick(other.name)).join(language === 'zh' ? '、' : ', ');
  const total = node.enterprises.length;
  return (
    <div className="chain-details">
      <div className="chain-details-head">{total > 0 ? t('localEnterprises', { n: total }) : t('noLocal')}</div>
      {total > 0 && (
        <ul>
          {node.enterprises.slice(0, SHOWN_ENTERPRISES).map(({ id, name }) => (
            <li key={id}>{name}</li>
          ))}
          {total > SHOWN_ENTERPRISES && <li>{t('andMore', { n: total })}</li>}
        </ul>
      )}
      {suppliedBy.length > 0 && <div>{t('downstreamOf', { names: names(suppliedBy) })}</div>}
      {supplies.length > 0 && <div>{t('upstreamOf', { names: names(supplies) })}</div>}
    </div>
  );
}
