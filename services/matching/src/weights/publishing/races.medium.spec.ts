import 'reflect-metadata';
import { matching, weights } from '@queqiao/contracts';
import { admin, officer } from '../../testing/test-matching.js';
import { INDUSTRIES, startWeightsWorld, type WeightsWorld } from '../../testing/weights-world.js';

const [target = ''] = INDUSTRIES;
const AT_ONCE = 50;

let world: WeightsWorld;

beforeAll(async () => {
  world = await startWeightsWorld();
}, 60_000);

afterAll(() => world.stop(), 30_000);

// API6:2023, ASVS 5.0 2.3.4: a limit of one holds for those who come at the same moment too.
describe('fifty who act at the same moment', () => {
  it('approve weights once', async () => {
    const version = await world.submit(await world.draft({ weights: { distance: 9 } }));
    const tries = await atOnce(() => world.publish(version));
    expect(tries).toEqual({ done: 1, refused: ['conflict'], refusals: AT_ONCE - 1 });
    const { items } = await world.ask(weights.listWeightSteps, { setId: version.setId, limit: 100 }, admin);
    expect(items.filter(({ kind }) => kind === 'publish')).toHaveLength(1);
  }, 60_000);

  it('decide on a suggestion once, whatever they say', async () => {
    const [first] = (await world.list(target)).items;
    const suggestionId = first?.id ?? '';
    const words = [
      { verdict: 'accept', reason: 'good-fit' },
      { verdict: 'reject', reason: 'too-small' },
    ] as const;
    const tries = await atOnce((n) =>
      world.ask(matching.decide, { suggestionId, ...(words[n % 2] ?? words[0]) }, officer),
    );
    expect(tries).toEqual({ done: 1, refused: ['conflict'], refusals: AT_ONCE - 1 });
  }, 60_000);
});

async function atOnce(act: (n: number) => Promise<unknown>) {
  const outcomes = await Promise.allSettled(Array.from({ length: AT_ONCE }, (_, n) => act(n)));
  const refusals = outcomes.filter((one) => one.status === 'rejected');
  const refused = [...new Set(refusals.map(({ reason }) => reason.code))];
  return { done: outcomes.length - refusals.length, refused, refusals: refusals.length };
}
