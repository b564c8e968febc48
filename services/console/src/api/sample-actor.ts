import { sampleActorId } from '@queqiao/contracts';
import { stored, useStored } from '../storage/stored';

const actor = stored('tab', 'sample-actor', sampleActorId.catch('sample-officer'));

/** Who acts in this tab, and how to change it. */
export const useSampleActor = () => useStored(actor);

/** The header that names the actor; the gateway takes the officer by default. */
export function actorHeaders(): Readonly<Record<string, string>> {
  const acting = actor.read();
  return acting === 'sample-officer' ? {} : { 'x-sample-actor': acting };
}
