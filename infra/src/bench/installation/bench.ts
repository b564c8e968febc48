import type { NatsConnection } from '@queqiao/messaging';
import type { Row } from '../row.js';
import type { Stage } from './stage.js';

/** A running Queqiao with the sample, which the benchmarks may fill as they please. */
export interface Installation {
  /** The address of the gateway, without a slash at the end. */
  readonly gateway: string;
  /** The address of Postgres; some rivals live there, in a schema of their own. */
  readonly database: string;
  readonly nats: NatsConnection;
  /** The scoring workers and the candidates that they hold. */
  readonly stage: Stage;
  /** How many targets a benchmark of many is to rank. */
  readonly targets: number;
}

/** A benchmark: what it is called on the command line, and how it comes to its rows. */
export interface Bench {
  readonly name: string;
  run(installation: Installation): Promise<Row[]>;
}
