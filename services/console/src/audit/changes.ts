/** A field that differs, under the names that lead to it. Undefined: not there. */
export interface Change {
  readonly path: string;
  readonly before: string | undefined;
  readonly after: string | undefined;
}

/** What differs between a record before and after, in the order of its fields; of lists with ids, element by element. */
export function changesBetween(before: unknown, after: unknown): Change[] {
  const [was, is] = [flat(before), flat(after)];
  return [...new Set([...was.keys(), ...is.keys()])]
    .map((path) => ({ path, before: was.get(path), after: is.get(path) }))
    .filter((change) => change.before !== change.after);
}

function flat(value: unknown, path: readonly string[] = [], into = new Map<string, string>()): Map<string, string> {
  for (const [name, part] of partsOf(value)) {
    if (partsOf(part).length > 0) flat(part, [...path, name], into);
    else if (part !== undefined && part !== null) into.set([...path, name].join(' › '), textOf(part));
  }
  return into;
}

/** The parts to compare one by one: lists of plain values are compared whole. */
function partsOf(value: unknown): [string, unknown][] {
  if (Array.isArray(value)) {
    const isPlain = value.every((item) => typeof item !== 'object' || item === null);
    return isPlain ? [] : value.map((item, index) => [idOf(item) ?? String(index + 1), item]);
  }
  return typeof value === 'object' && value !== null ? Object.entries(value) : [];
}

function idOf(item: unknown): string | undefined {
  return typeof item === 'object' && item !== null && 'id' in item && typeof item.id === 'string' ? item.id : undefined;
}

function textOf(value: unknown): string {
  if (Array.isArray(value)) return value.join('、');
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
