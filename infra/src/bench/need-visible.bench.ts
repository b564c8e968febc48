import { matching } from '@queqiao/contracts';
import type { Bench, Installation } from './bench.js';
import { CityStream } from './city-stream.js';
import { quantile, type Row, row, timed } from './measure.js';
import { type NeedToRegister, sampleNeeds } from './sample-needs.js';

const WARM_UP = 5;
const SAMPLES = 120;
const PATIENCE_MS = 10_000;

/** The parts of one sample, in ms. */
interface Sample {
  /** From sending the need to having its ranked list. */
  readonly visible: number;
  /** Of that, the time for which the two requests themselves were under way. */
  readonly requests: number;
}

/**
 * How long an officer waits for the suggestions to a need, at the size of the sample: from sending the POST until the
 * `suggestions.ready` event has come over the stream and a GET has returned a list that is current and not empty. One need
 * after the other, of the three kinds that are answered by investors, institutions and enterprises, over all cities.
 *
 * The rival is what the same two requests take by themselves, in the same samples: a system that stored the need and
 * read a list without any ranking. The ratio tells what the ranking and the way to it add.
 */
export const needVisible: Bench = { name: 'need-visible', run };

async function run({ gateway }: Installation): Promise<Row[]> {
  const needs = await sampleNeeds(WARM_UP + SAMPLES);
  const streams = new Map<string, CityStream>();
  const samples: Sample[] = [];
  try {
    for (const { city } of needs) if (!streams.has(city)) streams.set(city, await CityStream.open(gateway, city));
    for (const need of needs) samples.push(await sample(gateway, need, streams.get(need.city)));
  } finally {
    for (const stream of streams.values()) stream.close();
  }
  const kept = samples.slice(WARM_UP);
  return ([50, 95] as const).map((percent) => {
    const of = (part: keyof Sample) =>
      quantile(
        kept.map((one) => one[part]),
        percent / 100,
      );
    const rival = { name: `the bare POST and GET, without any ranking, p${percent}`, value: of('requests') };
    return row(`need saved → suggestions visible, sample, p${percent}`, of('visible'), 'ms', rival);
  });
}

async function sample(gateway: string, asked: NeedToRegister, stream: CityStream | undefined): Promise<Sample> {
  const { city, need, candidateKind } = asked;
  const path = `${gateway}/api/cities/${city}`;
  const ready = stream?.ready(need.id, PATIENCE_MS);
  const begin = performance.now();
  const post = await timed(() => register(`${path}/needs`, need));
  await ready;
  for (;;) {
    const asking = performance.now();
    const { items, current } = await list(`${path}/targets/${need.id}/suggestions?candidateKind=${candidateKind}`);
    const end = performance.now();
    if (items.length > 0 && current) return { visible: end - begin, requests: post + end - asking };
    if (end - begin > PATIENCE_MS) throw new Error(`The list of ${need.id} stays empty or out of date`);
  }
}

async function register(url: string, need: NeedToRegister['need']): Promise<void> {
  const headers = { 'content-type': 'application/json', 'idempotency-key': need.id };
  const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify(need) });
  if (response.status !== 201) throw new Error(`POST ${url} answered ${response.status}: ${await response.text()}`);
  await response.arrayBuffer();
}

async function list(url: string) {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`GET ${url} answered ${response.status}: ${await response.text()}`);
  return matching.listSuggestions.output.parse(await response.json());
}
