import { industryPath } from '@queqiao/reference';
import { largest, remembered } from './remembered.js';

/** By the last level that two codes share: nothing, section, division, group, class. */
const VALUE_OF_LEVEL = [0, 0.05, 0.45, 0.75, 1] as const;
/** A division holds too much for two trades of it to be near: business services, or all that is called a machine. */
export const OF_ONE_DIVISION = VALUE_OF_LEVEL[2];
const LAST_CODE = 0.65;
const SIDE_BUSINESS = 0.85;

const pathOf = remembered(industryPath);

/** `value` 0–1; `level` the last level that both codes share, 0 (none) to 4 (class). */
export interface Nearness {
  readonly value: number;
  readonly level: number;
  readonly own: string;
  readonly asked: string;
  readonly inside: boolean;
}

/** Compares two codes. A code inside `asked` has the full value, however broad `asked` is. */
export function nearness(own: string, asked: string): Nearness {
  // A code outside the standard has no path.
  if (own === asked) return { value: 1, level: Math.max(1, pathOf(own).length), own, asked, inside: true };
  const left = pathOf(own);
  const right = pathOf(asked);
  let level = 0;
  while (level < left.length && left[level] === right[level]) level++;
  const inside = level > 0 && level === right.length;
  return { value: inside ? 1 : (VALUE_OF_LEVEL[level] ?? 0), level, own, asked, inside };
}

/** The nearest of a candidate's codes, main code first; undefined when either side has none. */
export function nearnessTo(asked: readonly string[]): (own: readonly string[]) => Nearness | undefined {
  const best = remembered((code) =>
    largest(
      asked.map((wanted, i) => {
        const near = nearness(code, wanted);
        return { ...near, value: near.value * codeImportance(i, asked.length) };
      }),
    ),
  );
  return (own) => {
    let found: Nearness | undefined;
    for (const [i, code] of own.entries()) {
      const near = best(code);
      const value = (near?.value ?? 0) * (i === 0 ? 1 : SIDE_BUSINESS);
      if (near && (!found || value > found.value)) found = i === 0 ? near : { ...near, value };
    }
    return found;
  };
}

/** The importance of a target's code by its position: 1 for the first, the most important, down to 0.65. */
export function codeImportance(index: number, codes: number): number {
  return codes < 2 ? 1 : 1 - ((1 - LAST_CODE) * index) / (codes - 1);
}
