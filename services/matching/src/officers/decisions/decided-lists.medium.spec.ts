import 'reflect-metadata';
import { forAllCities } from '@queqiao/database';
import { Prisma } from '../../prisma.js';
import { INDUSTRIES, startWeightsWorld, type WeightsWorld } from '../../testing/weights-world.js';
import { decidedLists } from './decided-lists.rows.js';

const [target = ''] = INDUSTRIES;
let world: WeightsWorld;

beforeAll(async () => {
  world = await startWeightsWorld();
}, 60_000);

afterAll(() => world.stop(), 30_000);

const decided = (since?: Date) =>
  forAllCities(() => decidedLists(world.service.app.get(Prisma), INDUSTRIES, 'enterprise', 'domestic', since));
const numbers = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, n) => `trade-${String(from + n).padStart(2, '0')}`);

/** A page of the list, of which the first ten places count as shown. */
const look = () => world.list(target, { limit: 20 });
/** Each decision has the target ranked anew: by then another one may stand in a place, so nobody is named by it. */
const decide = async (candidateId: string, verdict: 'accept' | 'reject') => {
  await world.decide(target, candidateId, { verdict, reason: verdict === 'accept' ? 'good-fit' : 'conflict' });
  await world.settled(target);
};

describe('what officers did with a list', () => {
  it('is nothing where nobody was decided on, whoever was shown', async () => {
    await look();
    expect((await decided()).size).toBe(0);
  });

  it('counts whom they left alone although they were shown, or stood above whom they decided on', async () => {
    await decide('trade-01', 'accept');
    const shown = (await decided()).get(target);
    expect(shown).toEqual({
      accepted: ['trade-01'],
      rejected: [],
      passedOver: numbers(0, 9).filter((id) => id !== 'trade-01'),
      earlier: [],
      decidedAt: expect.any(String),
    });
    await decide('trade-12', 'reject');
    expect((await decided()).get(target)).toMatchObject({
      accepted: ['trade-01'],
      rejected: ['trade-12'],
      passedOver: numbers(0, 11).filter((id) => id !== 'trade-01'),
    });
  });

  it('keeps apart what was decided before a given time', async () => {
    const before = new Date((await decided()).get(target)?.decidedAt ?? 0);
    await decide('trade-03', 'accept');
    expect((await decided(before)).get(target)).toMatchObject({
      accepted: ['trade-03'],
      rejected: [],
      earlier: ['trade-01', 'trade-12'],
    });
  });
});
