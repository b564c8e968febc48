export { type ServiceBed, startServiceBed } from './service-bed.js';
