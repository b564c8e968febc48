import { Injectable } from '@nestjs/common';
import {
  type DataOf,
  enterprises,
  type MessageContext,
  matching,
  type ParsedInputOf,
  projects,
  visibleCities,
  type weights,
} from '@queqiao/contracts';
import { type AfterCommit, Answers, type Delivery, On } from '@queqiao/messaging';
import { type Target, targetOfIndustry, targetOfNeed } from '@queqiao/scoring';
import { Prisma, type Tx } from '../../prisma.js';
import { ScoringQueue } from '../queue/scoring-queue.js';
import { RankingRuns } from '../runs/ranking-runs.js';
import { followSeats, idsOf, lockReopened, outdate, targetsInScope } from './targets.rows.js';

@Injectable()
export class TargetsService {
  constructor(
    private readonly prisma: Prisma,
    private readonly queue: ScoringQueue,
    private readonly runs: RankingRuns,
  ) {}

  @On(projects.industryChanged)
  industryChanged({ industry, nodes }: DataOf<typeof projects.industryChanged>, { tx }: Delivery<Tx>) {
    return this.change(targetOfIndustry(industry, nodes), industry.version, true, tx);
  }

  @On(enterprises.needRegistered)
  needRegistered({ need }: DataOf<typeof enterprises.needRegistered>, { tx }: Delivery<Tx>) {
    return this.change(targetOfNeed(need), need.version, enterprises.isRanked(need), tx);
  }

  @On(enterprises.needChanged)
  needChanged({ need }: DataOf<typeof enterprises.needChanged>, { tx }: Delivery<Tx>) {
    return this.change(targetOfNeed(need), need.version, enterprises.isRanked(need), tx);
  }

  /** Ignores older states; requests no ranking if nothing that it reads has changed, nor for what is closed. */
  private async change(target: Target, version: number, isOpen: boolean, tx: Tx): Promise<AfterCommit | undefined> {
    const reopened = await lockReopened(tx, target);
    const [stored] = await tx.$queryRaw<{ behind: boolean }[]>`
      INSERT INTO target (id, city, kind, data, version, requested, closed)
      VALUES (${target.id}, ${target.city}, ${target.kind}, ${JSON.stringify(target)}::jsonb, ${version}, ${isOpen ? 1 : 0}, ${!isOpen})
      ON CONFLICT (id) DO UPDATE SET
        data = excluded.data, version = excluded.version, closed = excluded.closed,
        requested = target.requested + (NOT excluded.closed AND (target.data <> excluded.data OR target.closed))::int,
        requested_at = CASE WHEN target.data <> excluded.data OR target.closed THEN now() ELSE target.requested_at END
      WHERE target.version < excluded.version
      RETURNING scored < requested AS behind`;
    await followSeats(tx, { targetId: target.id });
    if (!stored?.behind) return undefined;
    const others = await this.request(tx, reopened);
    return async () => {
      await this.queue.add([target]);
      await others();
    };
  }

  /** For a few targets, which are ranked at once; closed ones are not. */
  async request(tx: Tx, ids: readonly string[]): Promise<AfterCommit> {
    if (ids.length === 0) return async () => undefined;
    const targets = await outdate(tx, ids);
    return () => this.queue.add(targets);
  }

  /** Because candidates changed: one run per city. */
  async requestAll(tx: Tx, cities?: readonly string[]): Promise<AfterCommit> {
    const where = cities === undefined ? {} : { city: { in: [...cities] } };
    const targets = await outdate(tx, await idsOf(tx, where));
    const started: AfterCommit[] = [];
    for (const city of new Set(targets.map((target) => target.city).sort())) {
      const ids = targets.filter((target) => target.city === city).map(({ id }) => id);
      started.push(await this.runs.followCandidates(tx, city, ids));
    }
    return async () => void (await Promise.all(started.map((start) => start())));
  }

  /** Because weights went live: one run. */
  async requestInScope(tx: Tx, city: string, live: weights.WeightScope & { id: string }): Promise<AfterCommit> {
    const ids = await idsOf(tx, targetsInScope(city, live));
    await outdate(tx, ids);
    return this.runs.start(tx, city, { kind: 'weights', version: live.id }, ids);
  }

  @Answers(matching.rankingStatus)
  async status(_: ParsedInputOf<typeof matching.rankingStatus>, context: MessageContext) {
    const targets = await this.prisma.target.findMany({
      where: { city: context.city, closed: false },
      select: { requested: true, scored: true },
    });
    const candidates = await this.prisma.profile.count({
      where: { city: { in: visibleCities(context) }, kind: { notIn: ['signal', 'correction'] } },
    });
    const current = targets.filter(({ requested, scored }) => requested === scored).length;
    return { targets: targets.length, current, candidates };
  }
}
