export { type Sender, startSender } from './sender.js';
