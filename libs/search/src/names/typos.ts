/** Shorter words are too often another word with one letter changed. */
const SHORTEST = 4;
const LONGEST = 20;

/** Whether two words differ by one letter that is wrong, missing or too much, or by two that are exchanged. */
export function withinOneTypo(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1 || Math.min(a.length, b.length) < SHORTEST) return false;
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  const [restA, restB] = [a.slice(at), b.slice(at)];
  if (restA.slice(1) === restB || restA === restB.slice(1) || restA.slice(1) === restB.slice(1)) return true;
  return restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2);
}

/**
 * A word with each of its letters left out, and the word itself: two words within one typo share one of them
 * (symmetric deletes: Garbe 2012, SymSpell). Numbers have no typos that another number is not.
 */
export function deletionsOf(word: string): string[] {
  if (word.length < SHORTEST || word.length > LONGEST || /^\d+$/.test(word)) return [];
  const deletions = new Set([word]);
  for (let i = 0; i < word.length; i++) deletions.add(word.slice(0, i) + word.slice(i + 1));
  return [...deletions];
}
