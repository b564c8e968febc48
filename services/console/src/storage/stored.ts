import { useSyncExternalStore } from 'react';
import type { z } from 'zod';

/** A value that outlives the page, in this browser or only in this tab. */
export interface Stored<T> {
  read(): T;
  write(value: T): void;
  subscribe(listener: () => void): () => void;
}

/** Keeps a text under a key. The schema must `catch`: a stored value may be missing or broken. */
export function stored<T extends string>(
  place: 'browser' | 'tab',
  key: string,
  schema: z.ZodCatch<z.ZodType<T, T>>,
): Stored<T> {
  const storage = () => (place === 'browser' ? window.localStorage : window.sessionStorage);
  const listeners = new Set<() => void>();
  return {
    read: () => schema.parse(storage().getItem(`queqiao.${key}`)),
    write: (value) => {
      storage().setItem(`queqiao.${key}`, value);
      for (const listener of listeners) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** The stored value, shared by all its readers on the page. */
export function useStored<T>({ read, write, subscribe }: Stored<T>): [T, (value: T) => void] {
  return [useSyncExternalStore(subscribe, read), write];
}
