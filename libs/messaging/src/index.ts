export { type AfterCommit, Answers, type Delivery, On } from './answers.js';
export { Bus } from './bus.js';
export { connectNats, type NatsConnection } from './connection.js';
export { DeadLetters } from './dead-letters.js';
export { runOnce } from './idempotency.js';
export { MessageServer } from './message-server.js';
export { MessagingModule } from './messaging.module.js';
export { chunkBySize, publish } from './outbox.js';
export { messagingMigrations, TRANSACTION, type Transactional } from './sql.js';
