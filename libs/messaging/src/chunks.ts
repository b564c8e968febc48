/** An event stays well under the 1 MiB that a NATS server takes by default. */
const MAX_BYTES = 512 * 1024;

/** Splits items into runs whose JSON stays under the size of one event, in their order. */
export function chunkBySize<T>(items: readonly T[], maxBytes = MAX_BYTES): T[][] {
  const chunks: T[][] = [];
  let size = Number.POSITIVE_INFINITY;
  for (const item of items) {
    const bytes = Buffer.byteLength(JSON.stringify(item)) + 1;
    if (size + bytes > maxBytes) {
      chunks.push([]);
      size = 0;
    }
    chunks.at(-1)?.push(item);
    size += bytes;
  }
  return chunks;
}
