import { useCallback, useSyncExternalStore } from 'react';
import { z } from 'zod';

/** The two sample people who act until there are accounts, by the names that the gateway ships for them. */
export const sampleActors = { officer: '示例专员', admin: '示例管理员' } as const;
export type SampleActor = keyof typeof sampleActors;

const actor = z.enum(['officer', 'admin']).catch('officer');
const STORED = 'queqiao.sample-actor';
const listeners = new Set<() => void>();

/** Who acts on this page: kept for the tab, so that two tabs can be two people. */
function current(): SampleActor {
  return actor.parse(window.sessionStorage.getItem(STORED));
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Who acts, and how to hand over to the other. */
export function useSampleActor(): [SampleActor, (next: SampleActor) => void] {
  const change = useCallback((next: SampleActor) => {
    window.sessionStorage.setItem(STORED, next);
    for (const listener of listeners) listener();
  }, []);
  return [useSyncExternalStore(subscribe, current), change];
}

/** What a request must carry to be made in the name of whoever acts; the officer acts where nobody is named. */
export function actorHeaders(): Readonly<Record<string, string>> {
  return current() === 'officer' ? {} : { 'x-sample-actor': encodeURIComponent(sampleActors[current()]) };
}
