import * as dataTasks from './data-tasks.js';
import * as enterprises from './enterprises.js';
import * as experts from './experts.js';
import * as exposure from './exposure.js';
import * as matching from './matching.js';
import type { EventContract, RequestContract } from './message.js';
import * as projects from './projects.js';
import * as reasons from './reasons.js';
import * as rebuild from './rebuild.js';
import * as risks from './risks.js';
import * as scoring from './scoring.js';
import * as settings from './settings.js';
import * as weights from './weights.js';

/** The messages of each service, by the file that declares them. */
const declared = { enterprises, experts, projects, matching, scoring };
export type ServiceName = keyof typeof declared;
/** These have files of their own; matching answers them, or its scoring worker does. */
const files = [...Object.values(declared), dataTasks, exposure, reasons, rebuild, risks, settings, weights];

/** The requests that a service must answer. */
export function requestsOf(service: ServiceName): RequestContract[] {
  return allMessages().filter(
    (message): message is RequestContract => message.type === 'request' && message.name.startsWith(`${service}.`),
  );
}

/** Every request and event of the house, in the order of their names. */
export function allMessages(): (RequestContract | EventContract)[] {
  return files
    .flatMap((file) => Object.values(file) as unknown[])
    .filter(isMessage)
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

function isMessage(value: unknown): value is RequestContract | EventContract {
  return typeof value === 'object' && value !== null && 'type' in value && 'name' in value && isKind(value.type);
}

function isKind(type: unknown): boolean {
  return type === 'request' || type === 'event';
}
