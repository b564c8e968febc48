/** A row ready for a contract to parse: moments as ISO 8601, NULL as absent. No `bigint`. */
export function plainRow(row: object): unknown {
  return JSON.parse(JSON.stringify(row, (_, value) => value ?? undefined));
}
