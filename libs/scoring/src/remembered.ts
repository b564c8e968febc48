/** So many texts are remembered; the products of a trade come again and again, while names come once. */
const MOST = 50_000;

/** The same function, which remembers what it said of the last texts. For pure functions of short texts. */
export function remembered<T>(work: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    const result = work(text);
    if (known.size >= MOST) known.clear();
    known.set(text, result);
    return result;
  };
}
