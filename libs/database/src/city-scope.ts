import { AsyncLocalStorage } from 'node:async_hooks';
import { CATALOGUE } from '@queqiao/contracts';
import type { RawSql } from './bulk.js';
import { cityRoles } from './city-roles.js';

/** The city whose rows the work that runs may see; {@link CATALOGUE}: those of every city. */
const cities = new AsyncLocalStorage<string>();

/**
 * Runs work for a city: a connection taken in it sees rows of this city and of the {@link CATALOGUE}, and writes rows of
 * this city, whatever its statements ask for. Work in the name of the catalogue concerns every city and is not bound.
 * What counts is when a connection is taken: a transaction that is open keeps its city. Outside of one use `findFirst`:
 * Prisma sends a `findUnique` together with those of other requests, in the scope of whichever came first.
 */
export function forCity<T>(city: string, work: () => Promise<T>): Promise<T> {
  // Awaited inside: a statement of Prisma is sent when somebody awaits it.
  return cities.run(city, async () => await work());
}

/** Runs work that goes over the rows of every city, such as what a process does by itself. Its statements name the city. */
export function forAllCities<T>(work: () => Promise<T>): Promise<T> {
  return forCity(CATALOGUE, work);
}

/** Throws where nobody has said for which city the work is done: such work must see nothing. */
export function currentCity(): string {
  const city = cities.getStore();
  if (city === undefined) throw new Error('No connection without a city: use forCity or forAllCities');
  return city;
}

const STANDING = "SELECT current_setting('role') AS role, current_schema() AS schema";
const TAKE_ROLE = "SELECT set_config('role', $1, true)";

/**
 * Lets a part of a transaction see the rows of every city, such as to learn whether an id is taken. Never for what is
 * shown to whoever asked.
 */
export async function acrossCities<T>(tx: RawSql, work: () => Promise<T>): Promise<T> {
  const [{ role, schema }] = await tx.$queryRawUnsafe<[{ role: string; schema: string }]>(STANDING);
  await tx.$executeRawUnsafe(TAKE_ROLE, cityRoles(schema).free);
  // A failure ends the transaction, and the role with it.
  const result = await work();
  await tx.$executeRawUnsafe(TAKE_ROLE, role);
  return result;
}
