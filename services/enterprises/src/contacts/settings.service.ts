import { Injectable } from '@nestjs/common';
import { type MessageContext, type ParsedInputOf, personalData, refOf, staleVersion } from '@queqiao/contracts';
import { isSameRow, keepBefore, lockIds } from '@queqiao/database';
import { Answers, runOnce } from '@queqiao/messaging';
import { Prisma } from '../prisma.js';
import { settingsOf } from './settings.rows.js';

@Injectable()
export class PersonalDataSettingsService {
  constructor(private readonly prisma: Prisma) {}

  @Answers(personalData.getPersonalDataSettings)
  get(_: ParsedInputOf<typeof personalData.getPersonalDataSettings>, { city }: MessageContext) {
    return settingsOf(this.prisma, city);
  }

  /** Throws `conflict` for an old version. */
  @Answers(personalData.changePersonalDataSettings)
  change(input: ParsedInputOf<typeof personalData.changePersonalDataSettings>, context: MessageContext) {
    return runOnce(this.prisma, personalData.changePersonalDataSettings, input, context, async (tx) => {
      const { city, actor } = context;
      // A first change finds no row to lock, and must wait for another first one.
      await lockIds(tx, 'personal_data_settings', [city]);
      const before = await settingsOf(tx, city);
      keepBefore(tx, before);
      if (input.version !== undefined && input.version !== before.version) throw staleVersion(before.version);
      const { revealsPerDay, keptMonths } = { ...before, ...input.patch };
      const values = { revealsPerDay, keptMonths };
      if (isSameRow({ ...before, ...values }, before)) return before;
      const stamp = { ...values, version: before.version + 1, changedBy: refOf(actor), changedAt: new Date() };
      await tx.personalDataSettings.upsert({ where: { city }, create: { city, ...stamp }, update: stamp });
      return settingsOf(tx, city);
    });
  }
}
