/** Of the named fields those that differ; `null` for those that were cleared. It is what a patch of a record holds. */
export function changes<Patch extends object>(before: Patch, after: Patch, fields: readonly (keyof Patch)[]): Patch {
  const valueIn = (record: Patch, field: keyof Patch) => record[field] ?? null;
  const changed = fields.filter(
    (field) => JSON.stringify(valueIn(after, field)) !== JSON.stringify(valueIn(before, field)),
  );
  return Object.fromEntries(changed.map((field) => [field, valueIn(after, field)])) as Patch;
}
