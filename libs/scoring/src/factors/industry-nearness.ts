import { industryPath } from '@queqiao/reference';
import { largest, remembered } from './remembered.js';

/** How much is shared with a code when the paths part after section, division, group, class. */
const VALUE_OF_LEVEL = [0, 0.05, 0.45, 0.75, 1] as const;
/** The last of a target's codes counts this much; those between fall evenly, since the most important stand first. */
const LAST_CODE = 0.65;
const SIDE_BUSINESS = 0.85;

const pathOf = remembered(industryPath);

/** How near two codes are: the value 0–1 and the level down to which they agree (0 nothing … 4 the class). */
export interface Nearness {
  readonly value: number;
  readonly level: number;
  readonly own: string;
  readonly asked: string;
  readonly inside: boolean;
}

/** How near `own` is to `asked`. A code inside the asked one is as near as can be, however broad that one is. */
export function nearness(own: string, asked: string): Nearness {
  // A code outside the standard has no path: it can only be the same or another.
  if (own === asked) return { value: 1, level: Math.max(1, pathOf(own).length), own, asked, inside: true };
  const left = pathOf(own);
  const right = pathOf(asked);
  let level = 0;
  while (level < left.length && left[level] === right[level]) level++;
  const inside = level > 0 && level === right.length;
  return { value: inside ? 1 : (VALUE_OF_LEVEL[level] ?? 0), level, own, asked, inside };
}

/** The best of several codes, the main one first, against those of one target; undefined when either side has none. */
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

/** What the `index`th of a target's codes counts, 1 for the first down to 0.65 for the last. */
export function codeImportance(index: number, codes: number): number {
  return codes < 2 ? 1 : 1 - ((1 - LAST_CODE) * index) / (codes - 1);
}
