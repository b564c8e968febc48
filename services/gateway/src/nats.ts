/** Injects the process's connection to NATS. */
export const NATS = Symbol('NatsConnection');
