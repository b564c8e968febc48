import type { NatsConnection } from '@queqiao/messaging';
import type { Row } from '../row.js';
import type { Stage } from './stage.js';

export interface Sizes {
  /** Candidates of a large installation: 100,000. */
  readonly large: number;
  /** Candidates of the largest installation: 1,000,000. */
  readonly largest: number;
  /** Targets that are ranked anew at once. */
  readonly targets: number;
}

/** A running Queqiao with the sample, which benchmarks may change. */
export interface Installation {
  /** The address of the gateway, without a slash at the end. */
  readonly gateway: string;
  /** The address of Postgres; some rivals use its schema `bench`. */
  readonly database: string;
  readonly nats: NatsConnection;
  readonly stage: Stage;
  readonly sizes: Sizes;
}

/** A benchmark, by its name on the command line. */
export interface Bench {
  readonly name: string;
  run(installation: Installation): Promise<Row[]>;
}
