import { isDeepStrictEqual } from 'node:util';

/** A row ready for a contract to parse: moments as ISO 8601, NULL as absent. No `bigint`. */
export function plainRow(row: object): unknown {
  return JSON.parse(JSON.stringify(row, (_, value) => value ?? undefined));
}

/** Whether two rows are stored alike: absent is undefined or NULL, and the order of fields does not matter. */
export function isSameRow(a: object, b: object): boolean {
  return isDeepStrictEqual(plainRow(a), plainRow(b));
}
