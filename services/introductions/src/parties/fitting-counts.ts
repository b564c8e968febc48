import { fitting, type introductions, type MessageContext } from '@queqiao/contracts';
import type { Bus } from '@queqiao/messaging';
import { fittingQueryOf } from './blind.js';

/** How many bodies that the city sees could be meant by a profile. */
export async function countFitting(
  bus: Bus,
  profile: introductions.BlindProfile,
  context: MessageContext,
): Promise<number> {
  const { kind } = profile;
  const operation =
    kind === 'institution' || kind === 'laboratory'
      ? fitting.countFittingInstitutions
      : fitting.countFittingOrganisations;
  return (await bus.request(operation, fittingQueryOf(profile), context)).count;
}
