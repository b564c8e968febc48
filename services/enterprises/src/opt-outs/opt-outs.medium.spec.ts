import 'reflect-metadata';
import {
  CATALOGUE,
  type DataOf,
  enterprises,
  type InputOf,
  type MessageContext,
  matchingOptOuts,
} from '@queqiao/contracts';
import { type ServiceBed, startServiceBed } from '@queqiao/platform/testing';
import { build, waitFor } from '@queqiao/testing';
import { enterprisesService } from '../enterprises.module.js';

const binzhou: MessageContext = { city: '371600', actor: build.actor(), requestId: 'test' };
const chengdu: MessageContext = { ...binzhou, city: '510100' };
const [works, others] = ['works-1', 'works-2'] as const;
const speaker = build.actor({ id: 'speaker', roles: ['enterprise'], represents: works });
const self: MessageContext = { ...binzhou, actor: speaker };

let bed: ServiceBed;
beforeAll(async () => {
  bed = await startServiceBed(enterprisesService);
  const rows = [works, others].map((id) => build.organisationInput({ id, name: `示例铝业 ${id}` }));
  await bed.sender.bus.request(enterprises.importOrganisations, { rows }, { ...binzhou, city: CATALOGUE });
}, 60_000);
afterAll(() => bed.stop(), 30_000);
beforeEach(() => bed.db.query('TRUNCATE matching_opt_out'));

const optOut = (more: Partial<InputOf<typeof matchingOptOuts.optOutOfMatching>> = {}, context = binzhou) => {
  const said = { partyKind: 'organisation', party: works, note: '来函要求不再推荐', ...more } as const;
  return bed.sender.bus.request(matchingOptOuts.optOutOfMatching, said, context);
};
const end = (id: string, context = binzhou) =>
  bed.sender.bus.request(matchingOptOuts.endMatchingOptOut, { id }, context);
const listed = async (context = binzhou) =>
  (await bed.sender.bus.request(matchingOptOuts.listMatchingOptOuts, {}, context)).items.map(({ party }) => party);

describe('an opt-out of automatic matching', () => {
  it('is entered by an officer for one city, told, and ended', async () => {
    const told: DataOf<typeof matchingOptOuts.matchingOptOutChanged>[] = [];
    bed.sender.bus.listen(matchingOptOuts.matchingOptOutChanged, (change) => told.push(change));
    const entered = await optOut();
    expect(entered).toMatchObject({ partyName: '示例铝业 works-1', everywhere: false, bySelf: false });
    expect([await listed(), await listed(chengdu)]).toEqual([[works], []]);
    await expect(optOut()).rejects.toMatchObject({ code: 'conflict' });
    await expect(end(entered.id, chengdu)).rejects.toMatchObject({ code: 'not_found' });
    const ended = await end(entered.id);
    await expect(end(entered.id)).rejects.toMatchObject({ code: 'conflict' });
    expect(await listed()).toEqual([]);
    await waitFor(() => told.length === 2);
    expect(told).toEqual([
      { city: '371600', version: 1, optOut: entered },
      { city: '371600', version: 2, optOut: ended },
    ]);
  });

  it('holds in all cities where the party says so itself, and nobody else ends it', async () => {
    await expect(optOut({ everywhere: true })).rejects.toMatchObject({ code: 'forbidden' });
    const { id, bySelf } = await optOut({ everywhere: true }, self);
    expect([bySelf, await listed(), await listed(chengdu)]).toEqual([true, [works], [works]]);
    await expect(end(id)).rejects.toMatchObject({ code: 'conflict', details: [{ rule: 'own' }] });
    expect(await end(id, self)).toHaveProperty('endedAt');
  });

  it('is of the own party alone for whoever speaks for one', async () => {
    await optOut({ party: others });
    const [{ id } = { id: '' }] = (await bed.sender.bus.request(matchingOptOuts.listMatchingOptOuts, {}, binzhou))
      .items;
    expect(await listed(self)).toEqual([]);
    for (const foreign of [optOut({ party: others }, self), optOut({ party: 'nobody' }, self), end(id, self)])
      await expect(foreign).rejects.toMatchObject({ code: 'not_found' });
    const nobody = { ...binzhou, actor: build.actor({ id: 'stray', roles: ['enterprise'] }) };
    await expect(optOut({}, nobody)).rejects.toMatchObject({ code: 'not_found' });
  });

  it('is for some industries and regions alone where the party says so, beside one altogether', async () => {
    const only = { industries: ['3252'], divisions: ['370000'] };
    const part = await optOut({ only }, self);
    expect(part).toMatchObject({ only });
    await expect(optOut({ only }, self)).rejects.toMatchObject({ details: [{ rule: 'opted-out' }] });
    expect(await optOut({}, self)).not.toHaveProperty('only');
    await expect(optOut({ party: others, only: { industries: ['9999'] } })).rejects.toMatchObject({
      code: 'invalid',
      details: [{ field: 'only.industries.0', rule: 'known-industry' }],
    });
    await expect(optOut({ party: others, only: {} })).rejects.toMatchObject({ details: [{ rule: 'some' }] });
  });

  it('is made once by many at the same moment', async () => {
    const all = await Promise.allSettled(Array.from({ length: 10 }, () => optOut()));
    expect(all.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });
});
