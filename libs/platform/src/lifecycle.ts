import { ConfigError } from './config.js';
import { errorText } from './logger.js';

const SHUTDOWN_LIMIT_MS = 15_000;
const OLDEST_NODE = 24;

interface Running {
  stop(): Promise<void>;
}

/** Stops at SIGTERM or SIGINT and lets work finish for 15 s. A failed start is reported on stderr. */
export async function untilShutdown(start: () => Promise<Running>): Promise<void> {
  let running: Running;
  try {
    if (Number.parseInt(process.versions.node, 10) < OLDEST_NODE)
      throw new Error(`Node ${process.versions.node} is too old: ${OLDEST_NODE} or newer is needed`);
    running = await start();
  } catch (error) {
    fail(error);
  }
  const stop = () => {
    setTimeout(() => process.exit(1), SHUTDOWN_LIMIT_MS).unref();
    running.stop().then(() => process.exit(0), fail);
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
}

function fail(error: unknown): never {
  process.stderr.write(`${error instanceof ConfigError ? error.message : errorText(error)}\n`);
  process.exit(1);
}
