/** How often a consumer tries an event that fails before the event becomes a dead letter, and how long it waits. */
export interface Retry {
  /** Tries in all, the first included. */
  readonly deliveries: number;
  /** The wait after the first failure, in ms; it doubles with each further one. */
  readonly firstDelayMs: number;
  readonly maxDelayMs: number;
}

/** Six tries within about 6 s: long enough for a restart of what the handler needs, short enough to be noticed. */
export const RETRY: Retry = { deliveries: 6, firstDelayMs: 200, maxDelayMs: 30_000 };
