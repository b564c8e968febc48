import { projects } from '@queqiao/contracts';
import type { MemberPick as PickRow } from '../generated/client.js';
import type { Prisma, Tx } from '../prisma.js';

export interface NodeWord {
  readonly state: projects.NodeState;
  readonly ground: projects.NodeGround;
}

export type MemberPick = Pick<PickRow, 'organisationId' | 'counts' | 'note'> &
  Pick<Extract<projects.CoverReason, { kind: 'person' }>, 'by' | 'at'>;

/** What a city has said of its chain maps. */
export interface CityFacts {
  readonly rules: projects.ChainRules;
  readonly registries: readonly projects.CompleteRegistry[];
  wordOn(industryId: string, nodeId: string): NodeWord | undefined;
  picksOf(industryId: string, nodeId: string): readonly MemberPick[];
}

/** The rules that every city begins with. */
export const FIRST_RULES: projects.ChainRules = { strongFrom: 3, sizeable: 'large' };

export async function readCityFacts(tx: Tx | Prisma, city: string): Promise<CityFacts> {
  const stored = await tx.chainRules.findUnique({ where: { city } });
  const words = await tx.nodeWord.findMany({ where: { city } });
  const picks = await tx.memberPick.findMany({ where: { city }, orderBy: { organisationId: 'asc' } });
  const registries = await tx.completeRegistry.findMany({ where: { city }, orderBy: { id: 'asc' } });
  return {
    rules: stored ? projects.chainRules.parse(stored.rules) : FIRST_RULES,
    registries: registries.map((row) =>
      projects.completeRegistry.parse({ ...withoutCity(row), markedAt: row.markedAt.toISOString() }),
    ),
    wordOn: (industryId, nodeId) => {
      const row = words.find((word) => word.industryId === industryId && word.nodeId === nodeId);
      return row && wordOf(row);
    },
    picksOf: (industryId, nodeId) =>
      picks.filter((pick) => pick.industryId === industryId && pick.nodeId === nodeId).map(pickOf),
  };
}

export function withoutCity<T extends { city: string }>({ city: _, ...row }: T): Omit<T, 'city'> {
  return row;
}

function wordOf({ state, by, source }: { state: string; by: unknown; source: unknown }): NodeWord {
  return { state: projects.knownState.parse(state), ground: projects.nodeGround.parse({ kind: 'person', by, source }) };
}

function pickOf({ organisationId, counts, note, by, at }: PickRow): MemberPick {
  return { organisationId, counts, note, by: by as unknown as MemberPick['by'], at: at.toISOString() };
}
