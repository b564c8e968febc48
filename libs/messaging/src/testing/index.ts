export { eventHeaders } from '../headers.js';
export { type Sender, startSender } from './sender.js';
export { storedEvents } from './stored-events.js';
