import type { projects } from '@queqiao/contracts';
import { type SyntheticEvent, useState } from 'react';
import { useWords } from '../words/language';
import { NodeDetails } from './node-details';
import { chainWords } from './words';

interface ChainNodeChipProps {
  node: projects.ChainNode;
  chain: projects.ChainMap;
  /** True for the focused node and its neighbours, or when no node has the focus. */
  isLit: boolean;
  isFocused: boolean;
  focus: (id: string | undefined) => void;
  /** Absent where the reader may not change the node. */
  edit: ((id: string) => void) | undefined;
}

/** A node; its details show on hover and keyboard focus. */
export function ChainNodeChip({ node, chain, isLit, isFocused, focus, edit }: ChainNodeChipProps) {
  const { t, pick } = useWords(chainWords);
  const state = t(`node.${node.state}`);
  const title = `${pick(node.name)} · ${state}`;
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
        aria-expanded={isFocused}
        data-editable={edit !== undefined}
        onClick={() => edit?.(node.id)}
        onFocus={look}
        onBlur={() => focus(undefined)}
      >
        <i aria-hidden="true" />
        {pick(node.name)} {node.enterprises.length > 0 && <small>{node.enterprises.length}</small>}
        {/* The colour says it to the eye; a label of its own would not be what voice control reads on the button. */}
        <span className="for-ears"> · {state}</span>
      </button>
      {isFocused && place && (
        <NodeDetails title={title} isEditable={edit !== undefined} node={node} chain={chain} place={place} />
      )}
    </span>
  );
}
