import type { Target } from '../../model/target.js';

const ORDER = { missing: 0, weak: 1, strong: 2 } as const;
/** How many words are tried; each of them costs a look at all candidates. */
const MOST = 40;
const SHORTEST = 2;
const LONGEST = 12;

/** The products that a target asks for in words: those of the nodes that the city lacks first, then those of its text. */
export function termsOf({ nodes = [], text }: Target): string[] {
  const ofNodes = nodes.toSorted((a, b) => ORDER[a.state] - ORDER[b.state]).flatMap(({ terms }) => terms);
  const ofText = text.zh
    .split(/[、，。；：,;:()（）\s]+/)
    .filter((phrase) => phrase.length >= SHORTEST && phrase.length <= LONGEST);
  return [...new Set([...ofNodes, ...ofText])].slice(0, MOST);
}
