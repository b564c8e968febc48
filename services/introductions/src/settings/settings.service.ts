import { Injectable } from '@nestjs/common';
import { introductions, type MessageContext, type ParsedInputOf, refOf, staleVersion } from '@queqiao/contracts';
import { keepBefore, lockIds } from '@queqiao/database';
import { Answers, runOnce } from '@queqiao/messaging';
import { Prisma } from '../prisma.js';
import { settingsOf } from './settings.rows.js';

@Injectable()
export class SettingsService {
  constructor(private readonly prisma: Prisma) {}

  @Answers(introductions.getIntroductionSettings)
  get(_: ParsedInputOf<typeof introductions.getIntroductionSettings>, { city }: MessageContext) {
    return settingsOf(this.prisma, city);
  }

  @Answers(introductions.changeIntroductionSettings)
  change(input: ParsedInputOf<typeof introductions.changeIntroductionSettings>, context: MessageContext) {
    return runOnce(this.prisma, introductions.changeIntroductionSettings, input, context, async (tx) => {
      const { city, actor } = context;
      // A first change finds no row to lock, and must wait for another first one.
      await lockIds(tx, 'introduction_settings', [city]);
      const now = await settingsOf(tx, city);
      keepBefore(tx, now);
      if (input.version !== undefined && input.version !== now.version) throw staleVersion(now.version);
      const { leastFitting = now.leastFitting, days = now.days } = input.patch;
      const stamp = { version: now.version + 1, changedBy: refOf(actor), changedAt: new Date() };
      const data = { leastFitting, days, ...stamp };
      await tx.introductionSettings.upsert({ where: { city }, create: { city, ...data }, update: data });
      return settingsOf(tx, city);
    });
  }
}
