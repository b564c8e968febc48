import type { projects } from '@queqiao/contracts';
import { type SyntheticEvent, useState } from 'react';
import { useWords } from '../words/language';
import { neighbours } from './node-states';
import { chainWords } from './words';

interface ChainNodeChipProps {
  node: projects.ChainNode;
  chain: projects.ChainMap;
  /** True for the focused node and its neighbours, or when no node has the focus. */
  isLit: boolean;
  isFocused: boolean;
  focus: (id: string | undefined) => void;
}

/** A node; its details show on hover and keyboard focus. */
export function ChainNodeChip({ node, chain, isLit, isFocused, focus }: ChainNodeChipProps) {
  const { t, pick } = useWords(chainWords);
  const title = `${pick(node.name)} · ${t(`node.${node.state}`)}`;
  const [place, setPlace] = useState<DOMRect>();
  const look = ({ currentTarget }: SyntheticEvent) => {
    setPlace(currentTarget.getBoundingClientRect());
    focus(node.id);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the button inside takes the focus
    <span
      className="chain-node-place"
      onMouseEnter={look}
      onMouseLeave={() => focus(undefined)}
      onKeyDown={({ key }) => key === 'Escape' && focus(undefined)}
    >
      <button
        type="button"
        className={`chain-node node-${node.state}`}
        data-dim={!isLit}
        aria-label={title}
        aria-expanded={isFocused}
        onFocus={look}
        onBlur={() => focus(undefined)}
      >
        <i aria-hidden="true" />
        {pick(node.name)}
        {node.enterprises.length > 0 && <small>{node.enterprises.length}</small>}
      </button>
      {isFocused && place && <NodeDetails title={title} node={node} chain={chain} place={place} />}
    </span>
  );
}

const SHOWN_ENTERPRISES = 8;
/** Of the details and a margin, in px. */
const WIDTH = 336;

interface NodeDetailsProps {
  title: string;
  node: projects.ChainNode;
  chain: projects.ChainMap;
  /** Of the node on the screen. */
  place: DOMRect;
}

function NodeDetails({ title, node, chain, place }: NodeDetailsProps) {
  const { t, pick, language } = useWords(chainWords);
  const { supplies, suppliedBy } = neighbours(chain, node.id);
  const names = (nodes: readonly projects.ChainNode[]) =>
    nodes.map((other) => pick(other.name)).join(language === 'zh' ? '、' : ', ');
  const total = node.enterprises.length;
  return (
    <div
      className="chain-details"
      role="tooltip"
      style={{ top: place.bottom, left: Math.max(0, Math.min(place.left, window.innerWidth - WIDTH)) }}
    >
      <b>{title}</b>
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
