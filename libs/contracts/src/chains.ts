import { z } from 'zod';
import { actorRef } from './actors.js';
import {
  bilingual,
  bilingualLine,
  id,
  industryCode,
  line,
  moment,
  partialDate,
  pastDate,
  setOf,
  sourceDated,
} from './values.js';

/**
 * How well local enterprises cover a chain node: 优势, 薄弱, 缺失 or 未知. Unknown is the default: an enterprise that the
 * records do not hold may well be there, so a node is missing only where somebody or something says so.
 */
export const nodeState = z.enum(['strong', 'weak', 'missing', 'unknown']);
export type NodeState = z.output<typeof nodeState>;

/** A source that says when it was true. */
export const datedSource = sourceDated(partialDate).required({ date: true });
export const givenDatedSource = sourceDated(pastDate).required({ date: true });
export type DatedSource = z.output<typeof datedSource>;

/** What can be said of a node by whoever knows the city. */
export const knownState = nodeState.exclude(['unknown']);

/** What the state of a node rests on. Where there is none, nothing is known of the node. */
export const nodeGround = z.discriminatedUnion('kind', [
  /**
   * The local enterprises that cover it, as many as are on record. `sizeable`: those of the size that makes a node strong
   * by itself. `sizeUnknown`: those that may be.
   */
  z.strictObject({
    kind: z.literal('enterprises'),
    covering: z.int().positive(),
    sizeable: z.int().nonnegative(),
    sizeUnknown: z.int().nonnegative(),
  }),
  /** A person's word, and where it is from. */
  z.strictObject({ kind: z.literal('person'), by: actorRef, source: datedSource }),
  /** A plan or list that the city published. */
  z.strictObject({ kind: z.literal('published'), source: datedSource }),
  /** A registry that the city marks as complete for the trade of the node, and that holds nobody. */
  z.strictObject({ kind: z.literal('registry'), source: datedSource }),
]);
export type NodeGround = z.output<typeof nodeGround>;

const picked = { by: actorRef, at: moment, note: line(200) };

/** Why an enterprise counts at a node. */
export const coverReason = z.discriminatedUnion('kind', [
  /** The product is what the term names, or a kind of it. */
  z.strictObject({ kind: z.literal('product'), product: line(200), term: line(40) }),
  /** All of the trade of its main code stands at the node. */
  z.strictObject({ kind: z.literal('code'), code: industryCode }),
  /** So is a product of a plant that it has in the city; its seat is elsewhere. */
  z.strictObject({ kind: z.literal('site'), does: line(120), product: line(200), term: line(40) }),
  /** A person put it there. */
  z.strictObject({ kind: z.literal('person'), ...picked }),
]);
export type CoverReason = z.output<typeof coverReason>;

const given = { since: pastDate.optional(), source: givenDatedSource };
const stored = { since: partialDate.optional(), source: datedSource };

/** `office` is the 责任单位 of a node, `name` the 责任人 in it. */
const ownerFields = { office: line(120), name: line(60).optional() };
export const nodeOwner = z.strictObject({ ...ownerFields, ...stored });
export type NodeOwner = z.output<typeof nodeOwner>;

/** 链长: who leads the work on the chain of an industry, and what else is the duty of that person. */
const leaderFields = { name: line(60), duty: line(120).optional() };
export const givenChainLeader = z.strictObject({ ...leaderFields, ...given });
export const chainLeader = z.strictObject({ ...leaderFields, ...stored });
export type ChainLeader = z.output<typeof chainLeader>;

/**
 * A product or a trade. `terms`: names of products, none wider than the node; `tradeTerms`: wider names, which count for
 * enterprises whose main trade is one of `codes` (发动机 of a maker of motorcycles). `codes`: the trades in which it lies;
 * `wholeCodes`: those whose every enterprise stands at the node, whatever its products are called (2740 at 中成药).
 */
export const chainNodeInput = z.strictObject({
  id,
  name: bilingualLine(120),
  segment: z.enum(['up', 'mid', 'down']),
  codes: setOf(industryCode, 12),
  wholeCodes: setOf(industryCode, 12).optional(),
  terms: setOf(line(40), 24),
  tradeTerms: setOf(line(40), 16).optional(),
  /** What a plan or list of the city says of the node. */
  published: z.strictObject({ state: knownState, source: givenDatedSource }).optional(),
  /** Who answers for the node in the city. */
  owner: z.strictObject({ ...ownerFields, ...given }).optional(),
});
export type ChainNodeInput = z.output<typeof chainNodeInput>;

/** With its state in the city, what that rests on, and the local enterprises that cover it. */
export const chainNode = chainNodeInput.extend({
  name: bilingual,
  published: z.strictObject({ state: knownState, source: datedSource }).optional(),
  owner: nodeOwner.optional(),
  state: nodeState,
  ground: nodeGround.optional(),
  enterprises: z.array(z.strictObject({ id, name: line(200), why: coverReason })),
  /** Those that would count by the records, had a person not left them out. */
  leftOut: z.array(z.strictObject({ id, name: line(200), ...picked })),
});
export type ChainNode = z.output<typeof chainNode>;

/** `from` supplies `to`. */
export const chainLink = z.strictObject({ from: id, to: id });
export type ChainLink = z.output<typeof chainLink>;

export const MOST_NODES = 60;
export const MOST_LINKS = 200;

export const chainInput = z.strictObject({
  leader: givenChainLeader.optional(),
  nodes: z.array(chainNodeInput).max(MOST_NODES),
  links: setOf(chainLink, MOST_LINKS),
});
/** A chain map as set up, without states. */
export type ChainInput = z.output<typeof chainInput>;

/** Counts the changes of what was set up, as against those of states; 0 as long as nothing was. */
export const chainVersion = z.int().nonnegative();

/** 产业链图谱 of a priority industry, as it stands in the city. */
export const chainMap = z.strictObject({
  industryId: id,
  version: chainVersion,
  leader: chainLeader.optional(),
  nodes: z.array(chainNode),
  links: z.array(chainLink),
});
export type ChainMap = z.output<typeof chainMap>;
