/** A stored row as contracts say it, to be parsed by one: moments are ISO 8601 text, what is NULL is absent. No `bigint`. */
export function plainRow(row: object): unknown {
  return JSON.parse(JSON.stringify(row, (_, value) => value ?? undefined));
}
