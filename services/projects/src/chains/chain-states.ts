import type { projects } from '@queqiao/contracts';
import { coverOf, isInTrades, Maker, NodeScope } from '@queqiao/reference';
import type { LocalEnterprise as Row } from '../generated/client.js';
import type { NodeCoverage } from '../industries/industries.rows.js';
import type { CityFacts, MemberPick } from './city-facts.rows.js';
import { judgeNode } from './node-judgement.js';

export type LocalEnterprise = Pick<Row, 'id' | 'name' | 'mainIndustry' | 'products' | 'sizeBand'>;

interface Industry {
  readonly id: string;
  readonly nodes: readonly projects.ChainNodeInput[];
}

/** The enterprises that have their seat in the city, and others that a person put at one of its nodes. */
export interface CityEnterprises {
  readonly local: readonly LocalEnterprise[];
  readonly picked: readonly LocalEnterprise[];
}

type Members = Pick<NodeCoverage, 'enterprises' | 'leftOut'> & { readonly rows: readonly LocalEnterprise[] };

/** By node id: who covers the node, by records and by what persons say, and its state in the city. */
export function chainStates(
  { id, nodes }: Industry,
  { local, picked }: CityEnterprises,
  facts: CityFacts,
): Record<string, NodeCoverage> {
  const makers = local.map((row) => ({ row, maker: new Maker(row.products, row.mainIndustry) }));
  const byId = new Map([...local, ...picked].map((row) => [row.id, row]));
  const coverNode = (node: projects.ChainNodeInput): NodeCoverage => {
    const scope = new NodeScope(node);
    const found = makers.flatMap(({ row, maker }) => {
      const why = coverOf(maker, scope);
      return why ? [{ row, why }] : [];
    });
    const { rows, ...members } = membersOf(found, facts.picksOf(id, node.id), byId);
    const said = { word: facts.wordOn(id, node.id), registry: registryOf(node, local, facts) };
    return { ...judgeNode(node, rows, said, facts.rules), ...members };
  };
  return Object.fromEntries(nodes.map((node) => [node.id, coverNode(node)]));
}

/** A person's pick stands before what the records say. */
function membersOf(
  found: readonly { readonly row: LocalEnterprise; readonly why: projects.CoverReason }[],
  picks: readonly MemberPick[],
  byId: ReadonlyMap<string, LocalEnterprise>,
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
