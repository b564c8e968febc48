import { Injectable, Logger } from '@nestjs/common';
import { type MessageContext, type ParsedInputOf, refOf, settings, staleVersion } from '@queqiao/contracts';
import { isSameRow, keepBefore } from '@queqiao/database';
import { Answers, runOnce } from '@queqiao/messaging';
import { Prisma } from '../../prisma.js';
import { writeThenRank } from '../queue/write-then-rank.js';
import { TargetsService } from '../targets/targets.service.js';
import { settingsOf } from './settings.rows.js';

@Injectable()
export class SettingsService {
  private readonly logger = new Logger(SettingsService.name);

  constructor(
    private readonly prisma: Prisma,
    private readonly targets: TargetsService,
  ) {}

  @Answers(settings.getMatchingSettings)
  get(_: ParsedInputOf<typeof settings.getMatchingSettings>, { city }: MessageContext) {
    return settingsOf(this.prisma, city);
  }

  /** Ranks the city's targets again, if anything changed. Throws `conflict` for an old version. */
  @Answers(settings.changeMatchingSettings)
  async change(input: ParsedInputOf<typeof settings.changeMatchingSettings>, context: MessageContext) {
    const { city, actor } = context;
    return writeThenRank(this.logger, (rank) =>
      runOnce(this.prisma, settings.changeMatchingSettings, input, context, async (tx) => {
        // A first change finds no row to lock, and must wait for another first one.
        await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext(${`matching-settings ${city}`}))`;
        const now = await settingsOf(tx, city);
        keepBefore(tx, now);
        if (input.version !== undefined && input.version !== now.version) throw staleVersion(now.version);
        const before = settings.settingValues.strip().parse(now);
        const data = settings.settingValues.parse({ ...before, ...input.patch });
        if (isSameRow(data, before)) return now;
        const stamp = { data, version: now.version + 1, changedBy: refOf(actor), changedAt: new Date() };
        await tx.matchingSettings.upsert({ where: { city }, create: { city, ...stamp }, update: stamp });
        rank(await this.targets.requestAll(tx, [city]));
        return settingsOf(tx, city);
      }),
    );
  }
}
