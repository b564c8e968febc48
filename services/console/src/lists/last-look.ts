import { z } from 'zod';
import { stored } from '../storage/stored';

/** A later look within this time belongs to the same visit. */
const VISIT_MS = 30 * 60 * 1_000;
const NEVER = new Date(0).toISOString();

/** The look before this visit, and the newest look. */
const looks = z
  .string()
  .regex(/^\S+Z \S+Z$/)
  .catch(`${NEVER} ${NEVER}`);

/**
 * Notes in this browser that somebody, by id, looks at a city's lists now, and returns when the visit before ended.
 */
export function lookAgain(reader: string, city: string, now = new Date()): string {
  const kept = stored('browser', `looked.${reader}.${city}`, looks);
  const [before = NEVER, last = NEVER] = kept.read().split(' ');
  const isSameVisit = now.getTime() - Date.parse(last) < VISIT_MS;
  const since = isSameVisit ? before : last;
  kept.write(`${since} ${now.toISOString()}`);
  return since;
}
