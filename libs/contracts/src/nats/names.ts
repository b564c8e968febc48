import type { EventContract } from '../message.js';

/** The stream that holds every event. */
export const EVENT_STREAM = 'EVENTS';
export const EVENT_SUBJECTS = 'events.>';

/** The stream that holds which operation an idempotency key was first sent with. */
export const KEY_STREAM = 'IDEMPOTENCY';
export const KEY_SUBJECTS = 'keys.>';

/** The durable consumer of a service for one kind of event, shared by its processes. */
export const consumerName = (service: string, { name }: EventContract) => `${service}-${name.replaceAll('.', '-')}`;

/** Where the answers to a user go, which no other user may read. */
export const inboxPrefix = (user: string) => `_INBOX_${user}`;
