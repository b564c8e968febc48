import type { projects } from '@queqiao/contracts';
import type { NodeWord } from './city-facts.rows.js';

/** What the judgement of a node reads of a local enterprise that covers it. */
interface Member {
  readonly sizeBand: string | null;
}

/** What has been said of a node beside its members: a person's word stands before a published one. */
export interface Said {
  readonly word: NodeWord | undefined;
  /** Of all its trades, where nobody of them is on record. */
  readonly registry: projects.CompleteRegistry | undefined;
}

type Judgement = Pick<projects.ChainNode, 'state' | 'ground'>;

const SIZES = ['micro', 'small', 'medium', 'large'];

/**
 * The state of a node and what it rests on. What is known to be there is never called missing, whatever was said; who is
 * of unknown size may be large, so a node is weak only where all are known to be smaller; and where nobody is on record,
 * only a word or a complete registry makes the node missing, because records hold a part of a city's enterprises.
 */
export function judgeNode(
  { published }: projects.ChainNodeInput,
  members: readonly Member[],
  { word, registry }: Said,
  rules: projects.ChainRules,
): Judgement {
  const said = word ?? (published && publishedWord(published));
  if (said && (said.state !== 'missing' || members.length === 0)) return said;
  if (members.length > 0) return judgeMembers(members, rules);
  return registry ? { state: 'missing', ground: { kind: 'registry', source: registry.source } } : { state: 'unknown' };
}

/** Whether an enterprise of this size makes a node strong by itself. */
export function isSizeable(sizeBand: string | null, { sizeable }: projects.ChainRules): boolean {
  return sizeBand !== null && SIZES.indexOf(sizeBand) >= SIZES.indexOf(sizeable);
}

function publishedWord({ state, source }: NonNullable<projects.ChainNodeInput['published']>): Judgement {
  return { state, ground: { kind: 'published', source } };
}

function judgeMembers(members: readonly Member[], rules: projects.ChainRules): Judgement {
  const covering = members.length;
  const sizeable = members.filter(({ sizeBand }) => isSizeable(sizeBand, rules)).length;
  const sizeUnknown = members.filter(({ sizeBand }) => sizeBand === null).length;
  const ground = { kind: 'enterprises' as const, covering, sizeable, sizeUnknown };
  if (covering >= rules.strongFrom || sizeable > 0) return { state: 'strong', ground };
  return { state: sizeUnknown > 0 ? 'unknown' : 'weak', ground };
}
