import { z } from 'zod';

/** The chain of the city, or what belongs to no city alone. */
export const auditViews = ['city', 'platform'] as const;
/** Names of operations, or of all of a service. */
export const auditTopics = [
  'accounts.signIn',
  'accounts.',
  'enterprises.',
  'experts.',
  'projects.',
  'matching.',
  'introductions.',
] as const;

const word = z.string().min(1).max(128).optional().catch(undefined);
const day = z.iso.date().optional().catch(undefined);

/** Search parameters of the screen; a broken one counts as missing. */
export const auditSearch = z.object({
  view: z.enum(auditViews).default('city').catch('city'),
  topic: z.enum(auditTopics).optional().catch(undefined),
  by: word,
  record: word,
  from: day,
  until: day,
});
export type AuditSearch = z.output<typeof auditSearch>;

/** What is asked of the service: days are those of the reader, the last one with all its hours. */
export function filtersOf({ topic, by, record, from, until }: AuditSearch) {
  return {
    operation: topic,
    by,
    record,
    from: from && startOf(from).toISOString(),
    until: until && nextDay(startOf(until)).toISOString(),
  };
}

const startOf = (day: string) => new Date(`${day}T00:00`);
const nextDay = (date: Date) => new Date(date.getFullYear(), date.getMonth(), date.getDate() + 1);
