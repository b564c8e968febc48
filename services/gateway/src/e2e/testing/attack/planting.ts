import { httpRequest } from '@queqiao/contracts';
import { rowCounts, waitFor } from '@queqiao/testing';
import { ask } from '../../../testing/answers.js';
import type { System } from '../system.js';
import { Attacker, inputWithOwn, isThere } from './attempts.js';
import { type Attacked, attackedOperations } from './operations.js';
import { type Access, accessAs } from './people.js';
import { type Call, decideOn, introduce, plant } from './plants.js';
import { SAMPLE_TEXT, withValue } from './samples.js';
import { Survey } from './survey.js';

/** An enterprise of every city. */
const SHARED = 'ent-foil';

export interface Plot {
  readonly city: string;
  /** What every text says. */
  readonly words: string;
  readonly code: string;
  /** A target with suggestions. */
  readonly target: string;
}

/** Makes one of everything in a city, and waits until all of it is ranked and at rest. Returns the names of what made something. */
export async function plantIn(
  { origin, databaseUrl }: System,
  access: Access,
  { target, ...plot }: Plot,
): Promise<ReadonlySet<string>> {
  const done = new Set<string>();
  const callAs =
    (as: Access): Call =>
    async (operation, input) => {
      const { url, method, body } = httpRequest(operation, input as Record<string, unknown>, plot.city);
      const headers = { 'content-type': 'application/json', ...as };
      const answer = await ask(origin + url, { method, headers, ...(body && { body: JSON.stringify(body) }) });
      if (answer.status >= 300) throw new Error(`${operation.name}: ${JSON.stringify(answer.body)}`);
      done.add(operation.name);
      return answer.body;
    };
  const isAtRest = async () => {
    let rows = '';
    await waitFor(async () => {
      const { body } = await ask(`${origin}/api/cities/${plot.city}/ranking`, { headers: access });
      await new Promise((resolve) => setTimeout(resolve, 300));
      const last = rows;
      rows = JSON.stringify(await rowCounts(databaseUrl));
      return body.targets === body.current && rows === last;
    }, 60_000);
  };
  const call = callAs(access);
  const visit = callAs(await accessAs('visitor', '*'));
  const speak = callAs(await accessAs('enterprise', plot.city));
  const speakFor = async (institution: string) => callAs(await accessAs('institution', plot.city, institution));
  const garden = { ...plot, call, visit, speak, speakFor, shared: SHARED };
  const needId = await plant(garden);
  await isAtRest();
  await decideOn(garden, target);
  await introduce(garden, needId);
  const ids = await new Survey(origin, plot.city, access).ids();
  const attacker = new Attacker(origin, plot.city, access);
  for (const operation of makers().filter(({ name }) => !done.has(name))) {
    let input = inputWithOwn(operation, ids);
    for (const { kind, path } of operation.places)
      if (kind === 'text' && isThere(input, path, SAMPLE_TEXT)) input = withValue(input, path, plot.words);
    const { status } = await attacker.try(operation, input as Record<string, unknown>);
    if (status === 201) done.add(operation.name);
  }
  await isAtRest();
  return done;
}

/** Operations that make something in a city, and not of something that is there. */
export function makers(): Attacked[] {
  return attackedOperations().filter(
    ({ isInCity, http }) => isInCity && http.method === 'POST' && http.status === 201 && http.inPath.length === 0,
  );
}
