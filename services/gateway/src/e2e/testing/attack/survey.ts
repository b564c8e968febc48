import { CATALOGUE, enterprises, experts } from '@queqiao/contracts';
import { Attacker, isThere } from './attempts.js';
import { Ids } from './ids.js';
import { type Attacked, attackedOperations, inputOf, requestOf } from './operations.js';
import type { Access } from './people.js';
import { withValue } from './samples.js';

/** Who answers for records that cities share. */
const SHARED = [enterprises.getOrganisation, experts.getInstitution, experts.getLaboratory];

/** Reads all that a city can be asked for. */
export class Survey {
  private readonly attacker: Attacker;
  private readonly readings = attackedOperations().filter(
    ({ isInCity, http, name }) => isInCity && http.method === 'GET' && name !== 'gateway.cityEvents',
  );

  constructor(
    origin: string,
    readonly city: string,
    access: Access,
  ) {
    this.attacker = new Attacker(origin, city, access);
  }

  /** First those that lists tell, then those that are told of what has such an id. */
  async ids(): Promise<Ids> {
    const ids = new Ids();
    for (const _ of ['lists', 'details']) {
      for (const [operation, input] of this.questions(ids)) {
        const { status, body } = await this.attacker.try(operation, input);
        if (status === 200) ids.learn(operation, body);
      }
    }
    return ids;
  }

  /** Those of records that every city has. */
  async shared(ids: Ids): Promise<ReadonlySet<string>> {
    const shared = new Set<string>();
    for (const { name } of SHARED) {
      const operation = this.readings.find((one) => one.name === name);
      for (const id of operation === undefined ? [] : ids.all()) {
        const { body } = await this.attacker.try(operation as Attacked, { id });
        if (body.city === CATALOGUE) shared.add(id);
      }
    }
    return shared;
  }

  /** Every answer, by its address. */
  async answers(ids: Ids): Promise<ReadonlyMap<string, string>> {
    const all = new Map<string, string>();
    for (const [operation, input] of this.questions(ids)) {
      const [url] = requestOf(operation, input, this.city);
      const { status, body } = await this.attacker.try(operation, input);
      all.set(url, JSON.stringify({ status, ...body, requestId: undefined }));
    }
    return all;
  }

  /** Pages of lists: the cursor that leads to the next one, where there is one. */
  async cursors(): Promise<[Attacked, string][]> {
    const found: [Attacked, string][] = [];
    for (const operation of this.readings.filter(({ schema }) => 'cursor' in schema.shape)) {
      const { body } = await this.attacker.try(operation, { ...inputOf(operation), limit: 1 });
      if (typeof body.next === 'string') found.push([operation, body.next]);
    }
    return found;
  }

  /** Each reading operation; one that wants an id, for some of the ids that it can be asked for. */
  private questions(ids: Ids): [Attacked, Record<string, unknown>][] {
    return this.readings.flatMap((operation) => {
      const least = { ...inputOf(operation), ...('limit' in operation.schema.shape && { limit: 100 }) };
      const wanted = operation.places.find(({ kind, path }) => kind === 'id' && isThere(least, path));
      if (wanted === undefined) return [[operation, least] as [Attacked, Record<string, unknown>]];
      return ids
        .of(operation, wanted.path)
        .map((id): [Attacked, Record<string, unknown>] => [
          operation,
          withValue(least, wanted.path, id) as Record<string, unknown>,
        ]);
    });
  }
}
