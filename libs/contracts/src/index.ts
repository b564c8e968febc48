export * as enterprises from './enterprises.js';
export * from './errors.js';
export * as experts from './experts.js';
export * as matching from './matching.js';
export * from './message.js';
export * from './messages.js';
export * as projects from './projects.js';
export * from './rows.js';
export * from './values.js';
