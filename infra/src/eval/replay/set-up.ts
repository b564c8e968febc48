import {
  CATALOGUE,
  enterprises,
  type MessageContext,
  matching,
  projects,
  settings,
  systemActor,
} from '@queqiao/contracts';
import { Bus, connectNats, type NatsAccess } from '@queqiao/messaging';
import { type CityApi, Refused } from '../../installation/city-api.js';
import { until } from '../../installation/until.js';
import { importInBatches } from '../../seed/files.js';
import { untilRanked } from './held-out.js';
import { publishEqual } from './learning.js';
import type { ReplayPlan } from './plan.js';
import { askerRows, investorRows, needOf } from './profiles.js';
import { Trades } from './wording.js';

// A city must have an industry; its ranking does not matter here.
const industry = {
  name: { zh: '回放', en: 'Replay' },
  text: '回放',
  textEn: 'Replay',
  codes: ['96'],
  importance: 0.5,
  source: { name: 'replay' },
};

/**
 * Makes the city (over NATS, as this has no public route), imports investors, enterprises and held-out needs, and waits
 * until all is ranked.
 */
export async function setUp(
  api: CityApi,
  access: NatsAccess,
  plan: ReplayPlan,
  start: 'shipped' | 'equal',
): Promise<Trades> {
  await foundCity(access, api.city);
  const status = () => api.call(matching.rankingStatus, {});
  await until('the gateway to know the city', async () => {
    try {
      return Boolean(await status());
    } catch (error) {
      if (error instanceof Refused) return false;
      throw error;
    }
  });
  // All that is replayed happened overseas.
  await api.call(settings.changeMatchingSettings, { patch: { overseas: true } });
  const trades = new Trades();
  const investors = investorRows(plan.investments, plan.cut, trades);
  const rounds = [...plan.replayed, ...plan.heldOut].map(({ round }) => round);
  const organisations = [...investors, ...askerRows(rounds, trades)];
  await importInBatches(organisations, (batch) => api.call(enterprises.importOrganisations, { rows: batch }));
  await until('all organisations to be seen', async () => (await status()).candidates >= organisations.length);
  if (start === 'equal') await publishEqual(api);
  const needs = plan.heldOut.map(({ round }) => needOf(round, trades));
  await importInBatches(needs, (batch) => api.call(enterprises.importNeeds, { rows: batch }));
  await untilRanked(api, needs.length);
  return trades;
}

async function foundCity(access: NatsAccess, code: string): Promise<void> {
  const nats = await connectNats(access);
  const context: MessageContext = { city: CATALOGUE, actor: systemActor('replay'), requestId: 'replay' };
  const city = { code, name: { zh: '回放市', en: 'Replay' }, industries: [{ ...industry, id: `${code}-replay` }] };
  try {
    const { problems } = await new Bus(nats).request(projects.importCities, { rows: [city] }, context);
    if (problems.length > 0) throw new Error(`The city was refused: ${JSON.stringify(problems)}`);
  } finally {
    await nats.drain();
  }
}
