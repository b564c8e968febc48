// All files with operations or events: what is exported here is answered, mounted and documented.

export * as accounts from './accounts.js';
export * as apiKeys from './api-keys.js';
export * as audit from './audit.js';
export * as contacts from './contacts.js';
export * as corrections from './corrections.js';
export * as dataTasks from './data-tasks.js';
export * as enterprises from './enterprises.js';
export * as experts from './experts.js';
export * as exposure from './exposure.js';
export * as fitting from './fitting.js';
export * as introductions from './introductions.js';
export * as invitations from './invitations.js';
export * as matching from './matching.js';
export * as matchingOptOuts from './matching-opt-outs.js';
export * as offices from './offices.js';
export * as people from './people.js';
export * as personalData from './personal-data.js';
export * as projects from './projects.js';
export * as reasons from './reasons.js';
export * as rebuild from './rebuild.js';
export * as representatives from './representatives.js';
export * as risks from './risks.js';
export * as settings from './settings.js';
export * as signals from './signals.js';
export * as weights from './weights.js';
export * as worker from './worker.js';
