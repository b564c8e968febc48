import {
  CATALOGUE,
  enterprises,
  experts,
  type InputOf,
  LOADER,
  type MessageContext,
  matching,
  projects,
  signals,
  systemActor,
} from '@queqiao/contracts';
import { Bus, connectNats, signContextsWith } from '@queqiao/messaging';
import { baseConfig, readConfig } from '@queqiao/platform';
import { z } from 'zod';
import { until } from '../installation/until.js';
import { inBatches, readJson, readLines, sampleCities } from './files.js';
import { handInOwnNeeds } from './own-needs.js';

type RecordRequest =
  | typeof enterprises.importOrganisations
  | typeof experts.importInstitutions
  | typeof experts.importLaboratories;
type BulkRequest =
  | RecordRequest
  | typeof signals.importSignals
  | typeof projects.importCities
  | typeof enterprises.importNeeds;

/** Institutions come before their laboratories, organisations before what was signalled of them. */
const catalogue: readonly [string, RecordRequest | typeof signals.importSignals][] = [
  ['enterprises-cn.jsonl', enterprises.importOrganisations],
  ['sample-organisations.jsonl', enterprises.importOrganisations],
  ['investors-cn.jsonl', enterprises.importOrganisations],
  ['signals.jsonl', signals.importSignals],
  ['universities.jsonl', experts.importInstitutions],
  ['institutes.jsonl', experts.importInstitutions],
  ['sample-institutions.jsonl', experts.importInstitutions],
  ['laboratories.jsonl', experts.importLaboratories],
  ['crunchbase-2013/enterprises.jsonl.gz', enterprises.importOrganisations],
  ['crunchbase-2013/investors.jsonl.gz', enterprises.importOrganisations],
];

// The sample is the whole record: a fact that a release leaves out leaves the stored record too.
const WHOLE = { replace: true };

// Taking over the sample needs seconds: after this time the load has failed.
const SEEN_WITHIN_MS = 300_000;

const needRows = z.array(z.looseObject({ city: z.string() }));

/**
 * Loads the catalogue before cities and needs, so that each target is ranked once over all candidates. Waits until
 * matching has seen it all, and returns the number of refused rows.
 */
async function loadSample(bus: Bus): Promise<number> {
  let bad = 0;
  let candidates = 0;
  for (const [file, request] of catalogue) {
    const isOfCandidates = request !== signals.importSignals;
    const done = await load(bus, request, file, readLines(file), CATALOGUE, isOfCandidates ? WHOLE : {});
    bad += done.bad;
    if (isOfCandidates) candidates += done.stored;
  }
  await untilSeen(bus, CATALOGUE, (status) => status.candidates >= candidates);
  const cities = await sampleCities();
  const needs = needRows.parse(await readJson('needs.json'));
  bad += (await load(bus, projects.importCities, 'cities.json', cities, CATALOGUE)).bad;
  for (const { code, industries } of cities) {
    const own = needs.filter(({ city }) => city === code).map(({ city: _, ...need }) => need);
    bad += (await load(bus, enterprises.importNeeds, `needs of ${code}`, own, code)).bad;
    await untilSeen(bus, code, (status) => status.targets >= industries.length + own.length);
  }
  await handInOwnNeeds(bus);
  return bad;
}

async function load(
  bus: Bus,
  request: BulkRequest,
  name: string,
  rows: AsyncIterable<unknown> | Iterable<unknown>,
  city: string,
  how: Partial<typeof WHOLE> = {},
): Promise<{ stored: number; bad: number }> {
  const total = { stored: 0, bad: 0 };
  for await (const batch of inBatches(rows)) {
    const report = await bus.request(request, { rows: batch, ...how } satisfies InputOf<BulkRequest>, contextFor(city));
    total.stored += report.stored;
    total.bad += report.problems.length;
    for (const { row, problems } of report.problems)
      tell(`  ${name}: ${JSON.stringify(batch[row]).slice(0, 120)} ${JSON.stringify(problems)}`);
  }
  tell(`  ${name}: ${total.stored} stored${total.bad > 0 ? `, ${total.bad} refused` : ''}`);
  return total;
}

type Status = z.output<typeof matching.rankingStatus.output>;

async function untilSeen(bus: Bus, city: string, isEnough: (status: Status) => boolean): Promise<void> {
  const status = () => bus.request(matching.rankingStatus, {}, contextFor(city));
  const what = `the matching service to see all rows of ${city}`;
  await until(what, async () => isEnough(await status()), SEEN_WITHIN_MS);
}

function contextFor(city: string): MessageContext {
  return { city, actor: systemActor('sample-loader'), requestId: 'seed' };
}

function tell(line: string): void {
  process.stderr.write(`${line}\n`);
}

// Loads the sample through bulk requests. Loading twice changes nothing.
const { NATS_URL, NATS_PASSWORD, CONTEXT_SECRET } = readConfig(baseConfig);
signContextsWith(CONTEXT_SECRET);
const nats = await connectNats({ url: NATS_URL, user: LOADER, password: NATS_PASSWORD });
try {
  const started = Date.now();
  const bad = await loadSample(new Bus(nats));
  tell(`sample loaded in ${((Date.now() - started) / 1_000).toFixed(1)} s`);
  process.exitCode = bad === 0 ? 0 : 1;
} finally {
  await nats.drain();
}
