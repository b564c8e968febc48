import type { Logger } from '@nestjs/common';
import type { AfterCommit } from '@queqiao/messaging';

/**
 * Runs a write that may ask for rankings, and queues them once it is committed. Rankings that could not be queued are found by the
 * reconciler, so the write stands.
 */
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
