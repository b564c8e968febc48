import type { projects } from '@queqiao/contracts';
import { coverOf, isInTrades, Maker, NodeScope } from '@queqiao/reference';
import type { LocalEnterprise as Row } from '../generated/client.js';
import type { NodeCoverage } from '../industries/industries.rows.js';
import type { CityFacts, MemberPick } from './city-facts.rows.js';
import type { SiteOwner } from './local-enterprises.rows.js';
import { isSizeable, judgeNode } from './node-judgement.js';

export type LocalEnterprise = Pick<Row, 'id' | 'name' | 'mainIndustry' | 'products' | 'sizeBand'>;

interface Industry {
  readonly id: string;
  readonly nodes: readonly projects.ChainNodeInput[];
}

/** The enterprises with their seat in the city, those with sites there, and others that a person put at one of its nodes. */
export interface CityEnterprises {
  readonly local: readonly (LocalEnterprise & Pick<Row, 'ownerId'>)[];
  readonly siteOwners: readonly SiteOwner[];
  readonly picked: readonly LocalEnterprise[];
}

/** What the judgement and the screen need of a member. */
type MemberRow = Pick<LocalEnterprise, 'id' | 'name' | 'sizeBand'>;

type Members = Pick<NodeCoverage, 'enterprises' | 'leftOut'> & { readonly rows: readonly MemberRow[] };

/** By node id: who covers the node, by records and by what persons say, and its state in the city. */
export function chainStates(
  { id, nodes }: Industry,
  { local, siteOwners, picked }: CityEnterprises,
  facts: CityFacts,
): Record<string, NodeCoverage> {
  const makers = local.map((row) => ({ row, maker: new Maker(row.products, row.mainIndustry) }));
  const plants = siteOwners.flatMap((owner) => plantsOf(owner, facts.rules));
  const byId = new Map([...plants.map(({ row }) => row), ...local, ...picked].map((row) => [row.id, row]));
  const coverNode = (node: projects.ChainNodeInput): NodeCoverage => {
    const scope = new NodeScope(node);
    const found = makers.flatMap(({ row, maker }) => {
      const why = coverOf(maker, scope);
      return why ? [{ row, why }] : [];
    });
    // A subsidiary with a record of its own stands for the plant of its group.
    const known = new Set(found.flatMap(({ row }) => [row.id, row.ownerId]));
    const bySite = plants.flatMap(({ row, does, maker }) => {
      const cover = known.has(row.id) ? undefined : coverOf(maker, scope);
      if (cover?.kind !== 'product') return [];
      known.add(row.id);
      return [{ row, why: { ...cover, kind: 'site' as const, does } }];
    });
    const { rows, ...members } = membersOf([...found, ...bySite], facts.picksOf(id, node.id), byId);
    const said = { word: facts.wordOn(id, node.id), registry: registryOf(node, local, facts) };
    return { ...judgeNode(node, rows, said, facts.rules), ...members };
  };
  return Object.fromEntries(nodes.map((node) => [node.id, coverNode(node)]));
}

/** A plant is at most as large as its group, so one of a large group may be of any size. */
function plantsOf({ id, name, sizeBand, sites }: SiteOwner, rules: projects.ChainRules) {
  const row = { id, name, sizeBand: isSizeable(sizeBand, rules) ? null : sizeBand };
  return sites.map(({ does, products }) => ({ row, does, maker: new Maker(products, null) }));
}

/** A person's pick stands before what the records say. */
function membersOf(
  found: readonly { readonly row: MemberRow; readonly why: projects.CoverReason }[],
  picks: readonly MemberPick[],
  byId: ReadonlyMap<string, MemberRow>,
): Members {
  const picked = picks.flatMap(({ organisationId, counts, by, at, note }) => {
    const row = byId.get(organisationId);
    return row ? [{ row, counts, by, at, note }] : [];
  });
  const decided = new Set(picked.map(({ row }) => row.id));
  const named = picked
    .filter(({ counts }) => counts)
    .map(({ row, by, at, note }) => ({ row, why: { kind: 'person' as const, by, at, note } }));
  const members = [...found.filter(({ row }) => !decided.has(row.id)), ...named].sort((a, b) =>
    a.row.id < b.row.id ? -1 : 1,
  );
  return {
    rows: members.map(({ row }) => row),
    enterprises: members.map(({ row, why }) => ({ id: row.id, name: row.name, why })),
    leftOut: picked
      .filter(({ counts }) => !counts)
      .map(({ row, by, at, note }) => ({ id: row.id, name: row.name, by, at, note })),
  };
}

/** The newest registry that is complete for all trades of the node, unless somebody of them is on record. */
function registryOf(
  { codes }: projects.ChainNodeInput,
  local: readonly LocalEnterprise[],
  { registries }: CityFacts,
): projects.CompleteRegistry | undefined {
  if (codes.length === 0 || local.some(({ mainIndustry }) => isInTrades(mainIndustry, codes))) return undefined;
  return registries
    .filter((registry) => codes.every((code) => isInTrades(code, registry.codes)))
    .reduce<projects.CompleteRegistry | undefined>(
      (newest, one) => (newest && newest.source.date >= one.source.date ? newest : one),
      undefined,
    );
}
