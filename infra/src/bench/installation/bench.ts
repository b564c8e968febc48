import type { NatsConnection } from '@queqiao/messaging';
import type { Row } from '../row.js';
import type { Stage } from './stage.js';

/** How large the benchmarks are. */
export interface Sizes {
  /** How many candidates a large installation has: 100,000. */
  readonly large: number;
  /** And the largest there is: 1,000,000. */
  readonly largest: number;
  /** How many targets are ranked anew at once. */
  readonly targets: number;
}

/** A running Queqiao with the sample, which the benchmarks may fill as they please. */
export interface Installation {
  /** The address of the gateway, without a slash at the end. */
  readonly gateway: string;
  /** The address of Postgres; some rivals live there, in a schema of their own. */
  readonly database: string;
  readonly nats: NatsConnection;
  /** The scoring workers and the candidates that they hold. */
  readonly stage: Stage;
  readonly sizes: Sizes;
}

/** A benchmark: what it is called on the command line, and how it comes to its rows. */
export interface Bench {
  readonly name: string;
  run(installation: Installation): Promise<Row[]>;
}
