import { introductions } from '@queqiao/contracts';
import type { Tx } from '../prisma.js';

const settings = introductions.introductionSettings.strip();

/** As shipped where the city has changed nothing. */
export async function settingsOf(
  tx: Pick<Tx, 'introductionSettings'>,
  city: string,
): Promise<introductions.IntroductionSettings> {
  return settings.parse((await tx.introductionSettings.findUnique({ where: { city } })) ?? {});
}
