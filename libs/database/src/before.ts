/** What a transaction changes, for the audit: one record, or those of an import one by one. */
export interface KeptChanges {
  readonly before?: unknown;
  readonly rows: readonly { readonly before?: unknown; readonly after: unknown }[];
}

const kept = new WeakMap<object, KeptChanges>();

/** Keeps how the record stands that the transaction is about. What it changes besides, later, is told by its own events. */
export function keepBefore(tx: object, before: unknown): void {
  const changes = changesOf(tx);
  if (changes.before === undefined) kept.set(tx, { ...changes, before });
}

/** Keeps the rows that an import changes. */
export function keepRows(tx: object, rows: KeptChanges['rows']): void {
  const changes = changesOf(tx);
  kept.set(tx, { ...changes, rows: [...changes.rows, ...rows] });
}

export function changesOf(tx: object): KeptChanges {
  return kept.get(tx) ?? { rows: [] };
}
