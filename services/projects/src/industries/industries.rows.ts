import { type MessageContext, projects, refOf } from '@queqiao/contracts';
import { plainRow } from '@queqiao/database';
import { publish } from '@queqiao/messaging';
import type { Prisma, Industry as Row } from '../generated/client.js';
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
    hasChain: row.chain !== null,
    version: row.version,
    updatedAt: row.updatedAt.toISOString(),
    ...projects.priorityIndustry.pick({ createdBy: true, updatedBy: true }).parse(plainRow({ createdBy, updatedBy })),
  };
}

/** Without nodes if there is no map. */
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

export function toEvent(row: Row) {
  const nodes = chainNodes(row).map(({ enterprises: _, leftOut: __, ...node }) => node);
  return { industry: fromRow(row), nodes, links: chainOf(row).links };
}

/** Stores a first or next version and publishes it. */
export async function storeIndustry(
  tx: Tx,
  cityCode: string,
  { id, chain, ...profile }: projects.PriorityIndustryInput,
  states: Record<string, NodeCoverage>,
  context: MessageContext,
): Promise<Row> {
  const by = refOf(context.actor);
  const data = { cityCode, importance: profile.importance, profile, chain, states: states as object, updatedBy: by };
  const update = { ...data, version: { increment: 1 }, updatedAt: new Date() };
  const stored = await tx.industry.upsert({
    where: { id },
    create: { id, ...data, createdBy: by, version: 1 },
    update,
  });
  await publish(tx, projects.industryChanged, toEvent(stored), context);
  return stored;
}

/** Stores the next version and publishes it. */
export async function changeIndustry(
  tx: Tx,
  { id, version }: Row,
  changes: Prisma.IndustryUpdateInput,
  context: MessageContext,
): Promise<Row> {
  const data = { ...changes, version: version + 1, updatedAt: new Date() };
  const changed = await tx.industry.update({ where: { id }, data });
  await publish(tx, projects.industryChanged, toEvent(changed), context);
  return changed;
}
