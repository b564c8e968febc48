import { CATALOGUE, type MessageContext, projects, systemActor } from '@queqiao/contracts';
import { Bus, connectNats } from '@queqiao/messaging';
import { until } from '../../bench/installation/until.js';
import type { CityApi } from './city-api.js';
import { untilRanked } from './held-out.js';
import { publishEqual } from './learning.js';
import type { ReplayPlan } from './plan.js';
import { askerRows, investorRows, needOf } from './profiles.js';
import type { Trades } from './wording.js';

/** A city must have an industry; this one is ranked over the asking enterprises and does not matter. */
const industry = {
  name: { zh: '回放', en: 'Replay' },
  text: '回放',
  textEn: 'Replay',
  codes: ['96'],
  importance: 0.5,
  source: { name: 'replay' },
};

/**
 * Makes the city, which has no public route, and through its routes brings in the investors as they were known before the first
 * round, the enterprises that ask, and the held-out needs. Returns when all that is ranked.
 */
export async function setUp(api: CityApi, natsUrl: string, plan: ReplayPlan, trades: Trades): Promise<void> {
  await foundCity(natsUrl, api.city);
  await until('the gateway to know the city', () => api.isKnown());
  const investors = investorRows(plan.investments, plan.cut, trades);
  const rounds = [...plan.replayed, ...plan.heldOut].map(({ round }) => round);
  const askers = askerRows(rounds, trades);
  await api.importOrganisations(investors);
  await api.importOrganisations(askers);
  const known = investors.length + askers.length;
  await until('all organisations to be seen', async () => (await api.status()).candidates >= known);
  if (plan.start === 'equal') await publishEqual(api);
  await api.importNeeds(plan.heldOut.map(({ round }) => needOf(round, trades)));
  await untilRanked(api, plan.heldOut.length);
}

async function foundCity(natsUrl: string, code: string): Promise<void> {
  const nats = await connectNats(natsUrl, 'replay', () => undefined);
  const context: MessageContext = { city: CATALOGUE, actor: systemActor('replay'), requestId: 'replay' };
  const city = { code, name: { zh: '回放市', en: 'Replay' }, industries: [{ ...industry, id: `${code}-replay` }] };
  try {
    const { problems } = await new Bus(nats).request(projects.importCities, { rows: [city] }, context);
    if (problems.length > 0) throw new Error(`The city was refused: ${JSON.stringify(problems)}`);
  } finally {
    await nats.drain();
  }
}
