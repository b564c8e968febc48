import type { Logger } from '@nestjs/common';
import type { AfterCommit } from '@queqiao/messaging';

/** Queues the rankings that a write asks for after its commit; the reconciler finds those that could not be queued. */
export async function writeThenRank<T>(
  logger: Logger,
  write: (rank: (queue: AfterCommit) => void) => Promise<T>,
): Promise<T> {
  let queued: AfterCommit | undefined;
  const written = await write((queue) => {
    queued = queue;
  });
  await queued?.().catch((error: unknown) => logger.warn(`Rankings not queued: ${String(error)}`));
  return written;
}
