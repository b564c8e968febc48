import { type SampleActorId, sampleActorId } from '@queqiao/contracts';
import { useCallback, useSyncExternalStore } from 'react';

const actor = sampleActorId.catch('sample-officer');
const STORED = 'queqiao.sample-actor';
const listeners = new Set<() => void>();

/** Who acts on this page: kept for the tab, so that two tabs can be two people. */
function current(): SampleActorId {
  return actor.parse(window.sessionStorage.getItem(STORED));
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Who acts, and how to hand over to the other. */
export function useSampleActor(): [SampleActorId, (next: SampleActorId) => void] {
  const change = useCallback((next: SampleActorId) => {
    window.sessionStorage.setItem(STORED, next);
    for (const listener of listeners) listener();
  }, []);
  return [useSyncExternalStore(subscribe, current), change];
}

/** What a request must carry to be made in the name of whoever acts; the officer acts where nobody is named. */
export function actorHeaders(): Readonly<Record<string, string>> {
  return current() === 'sample-officer' ? {} : { 'x-sample-actor': current() };
}
