import { useSyncExternalStore } from 'react';
import type { z } from 'zod';

/** A value that outlasts the page: in this browser, or in this tab only, so that two tabs can differ. */
export interface Stored<T> {
  read(): T;
  write(value: T): void;
  subscribe(listener: () => void): () => void;
}

/** Keeps a text under a key. What is missing or broken reads as what the schema makes of it, so it must `catch`. */
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

/** The stored value, and how to change it for everything on the page that reads it. */
export function useStored<T>({ read, write, subscribe }: Stored<T>): [T, (value: T) => void] {
  return [useSyncExternalStore(subscribe, read), write];
}
