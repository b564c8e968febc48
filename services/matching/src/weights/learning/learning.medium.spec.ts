import 'reflect-metadata';
import { matching, refOf, weights } from '@queqiao/contracts';
import { admin, officer } from '../../testing/test-matching.js';
import { INDUSTRIES, PAIR, startWeightsWorld, TURNED, type WeightsWorld } from '../../testing/weights-world.js';

/** For tests that have many rankings made, in ms. */
const SLOW = 30_000;

let world: WeightsWorld;

beforeAll(async () => {
  world = await startWeightsWorld();
}, 60_000);

afterAll(() => world.stop(), 30_000);

/** Officers who want neighbours, whatever their trade: of each list they accept five near ones and reject five of the trade. */
async function decide(targetIds: readonly string[]): Promise<void> {
  const decideOn = async (targetId: string) => {
    await world.listOf(targetId);
    const { items } = await world.ask(matching.listSuggestions, { targetId, candidateKind: 'enterprise', limit: 50 });
    const first = (prefix: string) => items.filter(({ candidate }) => candidate.id.startsWith(prefix)).slice(0, 5);
    for (const { id } of first('near')) {
      await world.ask(matching.decide, { suggestionId: id, verdict: 'accept', reason: 'good-fit' });
    }
    for (const { id } of first('trade')) {
      await world.ask(matching.decide, { suggestionId: id, verdict: 'reject', reason: 'conflict' });
    }
  };
  await Promise.all(targetIds.map(decideOn));
}

describe('learning from decisions', () => {
  it(
    'refuses below thirty, naming the rule and the number',
    async () => {
      await decide(INDUSTRIES.slice(0, 2));
      await expect(world.ask(weights.proposeWeights, { pair: PAIR })).rejects.toMatchObject({
        code: 'conflict',
        details: [
          {
            field: 'pair',
            rule: 'fewest-decisions',
            message: { zh: expect.stringMatching(/30.*20/), en: expect.stringMatching(/30.*20/) },
          },
        ],
      });
      expect((await world.ask(weights.listWeightSets, {})).items).toEqual([]);
    },
    SLOW,
  );

  let version: weights.WeightVersion;

  it(
    'proposes a draft that says what each weight rests on, and leaves the lists alone',
    async () => {
      await decide(INDUSTRIES.slice(2));
      const [target = ''] = INDUSTRIES;
      const before = await world.listOf(target);
      const proposal = await world.ask(weights.proposeWeights, { pair: PAIR });
      ({ version } = proposal);
      expect(version).toMatchObject({ state: 'draft', learned: true, author: refOf(officer.actor) });
      expect(version.note).toContain('Learned from 60 decisions on 6 lists');
      expect(proposal.learned).toMatchObject({ decisions: 60, lists: 6, expectedGain: { n: 4 } });
      expect(proposal.learned.expectedGain.low).toBeGreaterThan(0);
      const weightOf = (factor: string) => proposal.learned.weights.find((one) => one.factor === factor);
      const distance = weightOf('distance');
      expect(distance?.proposed).toBeGreaterThan(distance?.present ?? 100);
      expect(distance?.low).toBeLessThanOrEqual(distance?.proposed ?? 0);
      expect(distance?.high).toBeGreaterThanOrEqual(distance?.proposed ?? 100);
      expect(weightOf('industry-path')?.proposed).toBeLessThan(weightOf('industry-path')?.present ?? 0);
      expect(version.weights.distance).toBe(distance?.proposed);
      expect(await world.listOf(target)).toEqual(before);
    },
    SLOW,
  );

  it('leaves the weight of what no list tells apart, and does not name it', async () => {
    const { weights: told } = await world.ask(weights.getLearnedWeights, { id: version.id });
    const expansion = told.find(({ factor }) => factor === 'expansion');
    expect(expansion).toEqual({ factor: 'expansion', present: 6, proposed: 6, learned: false });
    expect(Object.keys(version.weights)).not.toContain('expansion');
  });

  it('is not judged by the decisions that it was learned from', async () => {
    const { quality, guardRails } = await world.ask(weights.evaluateWeights, { id: version.id });
    expect(quality).toMatchObject({ kind: 'too-few', decisions: 0, learnedUntil: expect.any(String) });
    expect(guardRails.find(({ key }) => key === 'largestQualityLoss')).toMatchObject({ outcome: 'not-evaluated' });
  });

  it(
    'is a draft like any other: one of a scope at a time, and approved by somebody else',
    async () => {
      await expect(world.ask(weights.proposeWeights, { pair: PAIR })).rejects.toMatchObject({
        details: [{ rule: 'one-open-version' }],
      });
      const submitted = await world.submit(version);
      const own = { id: submitted.id, note: '同意', overrideNote: '试' };
      await expect(world.ask(weights.publishWeights, own, officer)).rejects.toMatchObject({ code: 'forbidden' });
      expect(await world.ask(weights.rejectWeights, { id: version.id, note: '样本太少' }, admin)).toMatchObject({
        learned: true,
        state: 'rejected',
      });
    },
    SLOW,
  );
});

describe('the quality on past decisions', () => {
  it(
    'is judged from fifty decisions on, with intervals for old and new weights and for the difference',
    async () => {
      const version = await world.draft({ weights: TURNED });
      const { quality } = await world.ask(weights.evaluateWeights, { id: version.id });
      if (quality.kind !== 'evaluated') throw new Error(`${quality.decisions} decisions are too few`);
      expect(quality).toMatchObject({ decisions: 60, live: { mean: 0, n: 6 }, preview: { mean: 1, n: 6 } });
      expect(quality.difference).toEqual({ mean: 1, low: 1, high: 1, n: 6 });
    },
    SLOW,
  );

  it(
    'stops weights that lose it',
    async () => {
      const [open] = (await world.ask(weights.listWeightSets, {})).items;
      const submitted = await world.submit(open?.open as weights.WeightVersion);
      await world.publish(submitted, '按评审结果调整');
      const back = await world.draft({ weights: { ...TURNED, 'industry-path': 100, distance: 0, 'size-band': 0 } });
      const { guardRails } = await world.ask(weights.evaluateWeights, { id: back.id });
      const loss = guardRails.find(({ key }) => key === 'largestQualityLoss');
      expect(loss).toMatchObject({ measured: expect.closeTo(1), outcome: 'failed' });
    },
    SLOW,
  );

  it(
    'counts no decision that was taken back',
    async () => {
      const [targetId = ''] = INDUSTRIES;
      const asked = { targetId, candidateKind: 'enterprise', state: 'accepted', limit: 50 } as const;
      for (const { id } of (await world.ask(matching.listSuggestions, asked)).items) {
        await world.ask(matching.undoDecision, { suggestionId: id });
      }
      const [set] = (await world.ask(weights.listWeightSets, {})).items;
      const { quality } = await world.ask(weights.evaluateWeights, { id: set?.open?.id ?? '' });
      expect(quality.decisions).toBe(55);
    },
    SLOW,
  );
});
