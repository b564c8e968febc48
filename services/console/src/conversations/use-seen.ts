import { useEffect, useRef } from 'react';

/** Says once of each newest moment that the reader has it in view. */
export function useSeen(newest: string | undefined, seen: (upTo: string) => void): void {
  const told = useRef<string>(undefined);
  useEffect(() => {
    if (newest === undefined || told.current === newest) return;
    told.current = newest;
    seen(newest);
  }, [newest, seen]);
}
