import { AsyncLocalStorage } from 'node:async_hooks';
import { CATALOGUE } from '@queqiao/contracts';

/** Whose rows a piece of work may see: one city's and what all cities share, or those of every city. */
export type CityScope = { readonly city: string } | 'all-cities';

const scopes = new AsyncLocalStorage<CityScope>();

/**
 * Runs work for a city: a connection taken in it sees rows of this city and of the {@link CATALOGUE}, and writes rows of
 * this city, whatever its statements ask for. Work in the name of the catalogue concerns every city and is not bound.
 * What counts is when a connection is taken: a transaction that is open keeps its city. Outside of one use `findFirst`:
 * Prisma sends a `findUnique` together with those of other requests, in the scope of whichever came first.
 */
export function forCity<T>(city: string, work: () => Promise<T>): Promise<T> {
  return within(city === CATALOGUE ? 'all-cities' : { city }, work);
}

/** Runs work that goes over the rows of every city, such as what a process does by itself. Its statements name the city. */
export function forAllCities<T>(work: () => Promise<T>): Promise<T> {
  return within('all-cities', work);
}

// Awaited inside: a statement of Prisma is sent when somebody awaits it.
function within<T>(scope: CityScope, work: () => Promise<T>): Promise<T> {
  return scopes.run(scope, async () => await work());
}

/** Throws where nobody has said for which city the work is done: such work must see nothing. */
export function currentScope(): CityScope {
  const scope = scopes.getStore();
  if (scope === undefined) throw new Error('No connection without a city: use forCity or forAllCities');
  return scope;
}

/** A transaction on raw SQL. */
interface Statements {
  $executeRawUnsafe(sql: string, ...values: unknown[]): Promise<number>;
  $queryRawUnsafe<T>(sql: string, ...values: unknown[]): Promise<T>;
}

const ROLE = "SELECT current_setting('role') AS role";
const FREE = "SELECT set_config('role', 'queqiao_' || current_schema() || '_all', true)";
const BACK = "SELECT set_config('role', $1, true)";

/**
 * Lets a part of a transaction see the rows of every city, such as to learn whether an id is taken. Never for what is
 * shown to whoever asked.
 */
export async function acrossCities<T>(tx: Statements, work: () => Promise<T>): Promise<T> {
  const [before] = await tx.$queryRawUnsafe<[{ role: string }]>(ROLE);
  await tx.$executeRawUnsafe(FREE);
  // A failure ends the transaction, and the role with it.
  const result = await work();
  await tx.$executeRawUnsafe(BACK, before.role);
  return result;
}
