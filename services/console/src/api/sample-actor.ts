import { sampleActorId } from '@queqiao/contracts';
import { stored, useStored } from '../storage/stored';

const actor = stored('tab', 'sample-actor', sampleActorId.catch('sample-officer'));

/** Who acts on this page, and how to hand over to the other. */
export const useSampleActor = () => useStored(actor);

/** What a request must carry to be made in the name of whoever acts; the officer acts where nobody is named. */
export function actorHeaders(): Readonly<Record<string, string>> {
  const acting = actor.read();
  return acting === 'sample-officer' ? {} : { 'x-sample-actor': acting };
}
