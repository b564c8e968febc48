import { Injectable } from '@nestjs/common';
import { type MessageContext, type matching, type OutputOf, visibleCities } from '@queqiao/contracts';
import type { AfterCommit } from '@queqiao/messaging';
import type { Target } from '@queqiao/scoring';
import { Prisma, type Tx } from '../prisma.js';
import { ScoringQueue } from './scoring-queue.js';

type Requested = { id: string; kind: string };

/** Knows what asks for candidates, and which of it waits for a new ranking. */
@Injectable()
export class TargetsService {
  constructor(
    private readonly prisma: Prisma,
    private readonly queue: ScoringQueue,
  ) {}

  /** Stores the newer state of a target and asks for its ranking, at once. An older state changes nothing. */
  async change(target: Target, version: number, tx: Tx): Promise<AfterCommit | undefined> {
    const changed = await tx.$executeRaw`
      INSERT INTO target (id, city, kind, data, version, requested)
      VALUES (${target.id}, ${target.city}, ${target.kind}, ${JSON.stringify(target)}::jsonb, ${version}, 1)
      ON CONFLICT (id) DO UPDATE SET
        data = excluded.data, version = excluded.version, requested = target.requested + 1, requested_at = now()
      WHERE target.version < excluded.version`;
    return changed === 0 ? undefined : () => this.queue.add(target.id, target.kind);
  }

  /** Asks for a new ranking of one target. */
  async request(tx: Tx, id: string): Promise<AfterCommit> {
    const [target] = await tx.$queryRaw<Requested[]>`
      UPDATE target SET requested = requested + 1, requested_at = now() WHERE id = ${id} RETURNING id, kind`;
    return async () => target && this.queue.add(target.id, target.kind);
  }

  /** Asks for new rankings of all targets, or of those of some cities, soon: many changes make one ranking. */
  async requestAll(tx: Tx, cities?: readonly string[]): Promise<AfterCommit> {
    const targets = await tx.$queryRaw<Requested[]>`
      UPDATE target SET requested = requested + 1, requested_at = now()
      WHERE ${cities === undefined} OR city = ANY(${cities ?? []}) RETURNING id, kind`;
    return () => this.queue.addSoon(targets);
  }

  async status(context: MessageContext): Promise<OutputOf<typeof matching.rankingStatus>> {
    const targets = await this.prisma.target.findMany({
      where: { city: context.city },
      select: { requested: true, scored: true },
    });
    const candidates = await this.prisma.profile.count({ where: { city: { in: visibleCities(context) } } });
    const current = targets.filter(({ requested, scored }) => requested === scored).length;
    return { targets: targets.length, current, candidates };
  }
}
