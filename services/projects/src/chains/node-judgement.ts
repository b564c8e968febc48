import type { projects } from '@queqiao/contracts';

/** This many enterprises make a strong node, or one large one. */
const STRONG_FROM = 3;

/** What the judgement of a node reads of a local enterprise that covers it. */
interface Member {
  readonly sizeBand: string | null;
}

/**
 * The state of a node and what it rests on. What is known to be there is never called missing, whatever was said; who is
 * of unknown size may be large, so a node is weak only where all are known to be smaller; and where nobody is on record,
 * only somebody's word makes the node missing, because records hold a part of a city's enterprises.
 */
export function judgeNode(
  { published }: projects.ChainNodeInput,
  members: readonly Member[],
): Pick<projects.ChainNode, 'state' | 'ground'> {
  if (published && (published.state !== 'missing' || members.length === 0))
    return { state: published.state, ground: { kind: 'published', source: published.source } };
  if (members.length === 0) return { state: 'unknown' };
  const covering = members.length;
  const sizeable = members.filter(({ sizeBand }) => sizeBand === 'large').length;
  const sizeUnknown = members.filter(({ sizeBand }) => sizeBand === null).length;
  return {
    state: stateBy(covering, sizeable, sizeUnknown),
    ground: { kind: 'enterprises', covering, sizeable, sizeUnknown },
  };
}

function stateBy(covering: number, sizeable: number, sizeUnknown: number): projects.NodeState {
  if (covering >= STRONG_FROM || sizeable > 0) return 'strong';
  return sizeUnknown > 0 ? 'unknown' : 'weak';
}
