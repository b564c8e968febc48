import { z } from 'zod';
import { role } from './roles.js';
import { id } from './values.js';

const named = { id: z.string().min(1).max(128), name: z.string().min(1).max(128) };
const whole = z.strictObject({
  ...named,
  kind: z.enum(['person', 'system', 'key']),
  roles: z.array(role),
  office: id.optional(),
  /** The organisation or institution for which a person speaks in this city. */
  represents: id.optional(),
  /** In which a person acts. */
  session: id.optional(),
});

/** Who did something: compare the id, show the name as it was then. */
export const actorRef = z.strictObject(named);
export type ActorRef = z.output<typeof actorRef>;

/** Who made a record and who changed it last; absent where that was never written down. */
export const authors = { createdBy: actorRef.optional(), updatedBy: actorRef.optional() };
export type Authors = { readonly createdBy?: ActorRef | undefined; readonly updatedBy?: ActorRef | undefined };

/** As {@link actorRef}; old events carry a bare name, which is its own id. */
export const actorRefOfEvent = z
  .union([actorRef, z.string()])
  .transform((by) => (typeof by === 'string' ? { id: by, name: by } : by))
  .pipe(actorRef);

/** Who acts: a person, an API key or a process. A bare name is read as a process. */
export const actor = z
  .union([whole, z.string()])
  .transform((by) => (typeof by === 'string' ? systemActor(by) : by))
  .pipe(whole);
export type Actor = z.output<typeof whole>;

/** `id` stays the same over releases. */
export function systemActor(id: string): Actor {
  return { id, name: id, kind: 'system', roles: [] };
}

export function refOf({ id, name }: Actor): ActorRef {
  return { id, name };
}
