export { type Backbone, type BackboneConfig, startBackbone } from './backbone.js';
export * as build from './builders.js';
export { startNats, TESTS, type TestNats } from './nats.js';
export { startPostgres, type TestPostgres } from './postgres.js';
export { freePort, startServer, stopProcess, waitFor } from './process.js';
export { startRedis, type TestRedis } from './redis.js';
export { rowCounts } from './row-counts.js';
export { storedRows } from './stored-rows.js';
export { transactionsOf } from './transactions.js';
