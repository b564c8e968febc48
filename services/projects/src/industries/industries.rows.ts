import { type MessageContext, projects, refOf } from '@queqiao/contracts';
import { isSameRow, plainRow } from '@queqiao/database';
import { publish } from '@queqiao/messaging';
import type { Industry as Row } from '../generated/client.js';
import type { Tx } from '../prisma.js';

type Profile = Omit<projects.PriorityIndustryInput, 'id' | 'chain'>;
/** What is computed of a node. */
export type NodeCoverage = Pick<projects.ChainNode, 'state' | 'ground' | 'enterprises' | 'leftOut'>;

export function fromRow(row: Row): projects.PriorityIndustry {
  const { createdBy, updatedBy } = row;
  return {
    ...(row.profile as unknown as Profile),
    id: row.id,
    city: row.cityCode,
    hasChain: chainOf(row).nodes.length > 0,
    version: row.version,
    updatedAt: row.updatedAt.toISOString(),
    ...projects.priorityIndustry.pick({ createdBy: true, updatedBy: true }).parse(plainRow({ createdBy, updatedBy })),
  };
}

/** As set up; without nodes if there is no map. */
export function chainOf(row: Row): projects.ChainInput {
  return (row.chain as unknown as projects.ChainInput | null) ?? { nodes: [], links: [] };
}

export function chainNodes(row: Row): projects.ChainNode[] {
  const states = row.states as unknown as Record<string, NodeCoverage>;
  return chainOf(row).nodes.map((node) => ({
    ...node,
    ...(states[node.id] ?? { state: 'unknown', enterprises: [], leftOut: [] }),
  }));
}

/** As set up, with the states of its nodes. */
export function chainMapOf(row: Row): projects.ChainMap {
  const { leader, links } = chainOf(row);
  return { industryId: row.id, version: row.chainVersion, ...(leader && { leader }), nodes: chainNodes(row), links };
}

export function toEvent(row: Row) {
  const nodes = chainNodes(row).map(({ enterprises: _, leftOut: __, owner: ___, ...node }) => node);
  return { industry: fromRow(row), nodes, links: chainOf(row).links };
}

/** Locks an industry of a city until the transaction ends; `null` if the city has none with this id. */
export async function lockIndustry(tx: Tx, cityCode: string, id: string): Promise<Row | null> {
  await tx.$queryRaw`SELECT id FROM industry WHERE id = ${id} AND city = ${cityCode} FOR UPDATE`;
  return tx.industry.findFirst({ where: { id, cityCode } });
}

/** Stores the first version and publishes it. */
export async function createIndustry(
  tx: Tx,
  cityCode: string,
  { id, chain, ...profile }: projects.PriorityIndustryInput,
  states: Record<string, NodeCoverage>,
  context: MessageContext,
): Promise<Row> {
  const { importance } = profile;
  const by = refOf(context.actor);
  const data = { id, cityCode, importance, profile, chain, states: states as object, createdBy: by, updatedBy: by };
  const stored = await tx.industry.create({ data: { ...data, chainVersion: chain ? 1 : 0, version: 1 } });
  await publish(tx, projects.industryChanged, toEvent(stored), context);
  return stored;
}

interface Changes {
  readonly profile?: object;
  readonly importance?: number | undefined;
  readonly chain?: projects.ChainInput | undefined;
  readonly states?: Record<string, NodeCoverage>;
}

/** Stores the next version, also of the chain map if it is another one, and publishes it. */
export async function changeIndustry(
  tx: Tx,
  before: Row,
  { states, ...changes }: Changes,
  context: MessageContext,
): Promise<Row> {
  // States alone are computed: nobody changes the industry by them.
  const isByActor = changes.profile !== undefined || changes.chain !== undefined;
  const isOtherMap = changes.chain !== undefined && !isSameRow(changes.chain, chainOf(before));
  const chainVersion = before.chainVersion + (isOtherMap ? 1 : 0);
  const next = { version: before.version + 1, chainVersion, updatedAt: new Date() };
  const data = {
    ...changes,
    ...(states && { states: states as object }),
    ...(isByActor && { updatedBy: refOf(context.actor) }),
    ...next,
  };
  const changed = await tx.industry.update({ where: { id: before.id }, data });
  await publish(tx, projects.industryChanged, toEvent(changed), context);
  return changed;
}
