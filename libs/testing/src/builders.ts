/** Valid contract data: each builder takes the fields that matter and fills in the rest. */
export * from './builders/actors.js';
export * from './builders/cities.js';
export * from './builders/corrections.js';
export * from './builders/data-tasks.js';
export * from './builders/institutions.js';
export * from './builders/introductions.js';
export * from './builders/needs.js';
export * from './builders/organisations.js';
export * from './builders/people.js';
export * from './builders/signals.js';
export * from './builders/suggestions.js';
export * from './builders/weights.js';
