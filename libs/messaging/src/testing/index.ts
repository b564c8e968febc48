export { type Sender, startSender } from './sender.js';
export { storedEvents } from './stored-events.js';
