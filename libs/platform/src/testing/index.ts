export { startEarlierDatabase } from './earlier-database.js';
export { type ServiceBed, startServiceBed } from './service-bed.js';
