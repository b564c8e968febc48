export * from './names.js';
export { type NatsPlace, natsSettings } from './settings.js';
export { type NatsUser, natsUsers } from './users.js';
