import { useCallback, useMemo, useState } from 'react';

/** How many candidates fit side by side. */
export const MOST_PICKED = 4;

/** Candidates of one list to compare, in the order of picking. */
export interface Picks {
  readonly ids: readonly string[];
  toggle(id: string): void;
  clear(): void;
}

export function usePicked(): Picks {
  const [ids, setIds] = useState<readonly string[]>([]);
  const toggle = useCallback((id: string) => {
    setIds((before) => {
      if (before.includes(id)) return before.filter((other) => other !== id);
      return before.length < MOST_PICKED ? [...before, id] : before;
    });
  }, []);
  const clear = useCallback(() => setIds([]), []);
  return useMemo(() => ({ ids, toggle, clear }), [ids, toggle, clear]);
}
