import { CATALOGUE } from '@queqiao/contracts';
import pg from 'pg';
import { cityRoles } from './city-roles.js';
import { currentCity } from './city-scope.js';
import { poolOptions, reportErrors } from './pool.js';

type Connected = (
  error: Error | undefined,
  client: pg.PoolClient | undefined,
  release: pg.PoolClient['release'],
) => void;

const SET = "SELECT set_config('role', $1, false), set_config('queqiao.city', $2, false)";

/**
 * As `createPool`, for a service: each connection is bound, when it is taken, to the city of the work that takes it, and
 * row-level security keeps it there. Refuses a connection to work that names no city.
 */
export function createCityPool(url: string, schema: string, onError: (error: Error) => void): pg.Pool {
  const pool = new CityPool(poolOptions(url, schema), schema);
  reportErrors(pool, onError);
  return pool;
}

class CityPool extends pg.Pool {
  /** What a connection was last bound to: most are taken for the same city again. */
  private readonly cities = new WeakMap<pg.PoolClient, string>();

  constructor(
    options: pg.PoolConfig,
    private readonly schema: string,
  ) {
    super(options);
  }

  override connect(): Promise<pg.PoolClient>;
  override connect(callback: Connected): void;
  override connect(callback?: Connected): Promise<pg.PoolClient> | undefined {
    const taken = this.take();
    if (callback === undefined) return taken;
    taken.then(
      (client) => callback(undefined, client, client.release),
      (error: Error) => callback(error, undefined, () => undefined),
    );
    return undefined;
  }

  private async take(): Promise<pg.PoolClient> {
    const city = currentCity();
    const client = await super.connect();
    if (this.cities.get(client) === city) return client;
    try {
      await client.query(SET, [this.roleFor(city), city]);
      this.cities.set(client, city);
      return client;
    } catch (error) {
      client.release(true);
      throw error;
    }
  }

  private roleFor(city: string): string {
    const { bound, free } = cityRoles(this.schema);
    return city === CATALOGUE ? free : bound;
  }
}
