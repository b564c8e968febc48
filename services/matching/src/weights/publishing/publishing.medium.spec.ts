import 'reflect-metadata';
import { type DataOf, offices, refOf, weights } from '@queqiao/contracts';
import { waitFor } from '@queqiao/testing';
import { admin, chengdu, officer } from '../../testing/test-matching.js';
import { INDUSTRIES, PAIR, startWeightsWorld, TURNED, type WeightsWorld } from '../../testing/weights-world.js';

const [target = ''] = INDUSTRIES;
/** For tests that have many rankings made, in ms. */
const SLOW = 30_000;

let world: WeightsWorld;

beforeAll(async () => {
  world = await startWeightsWorld();
}, 60_000);

afterAll(() => world.stop(), 30_000);

describe('weights that turn all lists over', () => {
  let version: weights.WeightVersion;
  let before: string[];

  it(
    'are seen to, across all targets, before anybody hands them in',
    async () => {
      before = await world.listOf(target);
      version = await world.draft({ weights: TURNED });
      const all = await world.ask(weights.evaluateWeights, { id: version.id });
      expect(all).toMatchObject({
        versionId: version.id,
        version: 1,
        targets: { evaluated: 6, inScope: 6 },
        overlapAt10: { mean: 0, least: 0 },
        quality: { kind: 'too-few', decisions: 0, needed: 50 },
        exposure: { preview: { shown: 10, mostShown: { id: 'near-00', name: 'near-00', share: 1 } } },
      });
      expect(all.rankBiasedOverlap.mean).toBeLessThan(0.5);
      const listed = (counts: number[]) => counts.reduce((sum, count) => sum + count, 0);
      expect([listed(all.scores.live), listed(all.scores.preview)]).toEqual([180, 180]);
      expect(all.scores.live).not.toEqual(all.scores.preview);
      expect(all.changedMost.map(({ targetId, overlapAt10 }) => [targetId, overlapAt10])).toEqual(
        INDUSTRIES.map((id) => [id, 0]),
      );
      expect(all.guardRails.filter(({ outcome }) => outcome === 'failed').map(({ key }) => key)).toEqual([
        'leastMeanOverlap',
      ]);
      expect(await world.listOf(target)).toEqual(before);
    },
    SLOW,
  );

  it('may be tried in a milder form, which keeps all guard-rails', async () => {
    const tried = { id: version.id, weights: { distance: 9 } };
    const all = await world.ask(weights.evaluateWeights, tried);
    expect(all.overlapAt10.mean).toBe(1);
    expect(all.guardRails.every(({ outcome }) => outcome !== 'failed')).toBe(true);
    const unknown = world.ask(weights.evaluateWeights, { id: version.id, weights: { luck: 1 } });
    await expect(unknown).rejects.toMatchObject({ details: [{ field: 'weights.luck', rule: 'known-factor' }] });
  });

  it(
    'come to the second person with the evaluation they were handed in with',
    async () => {
      version = await world.submit(version);
      expect(version.evaluation?.failed).toEqual(['leastMeanOverlap']);
      const evaluation = { id: version.evaluation?.id ?? '' };
      expect(await world.ask(weights.getWeightEvaluation, evaluation, admin)).toMatchObject({
        versionId: version.id,
        overlapAt10: { mean: 0 },
      });
      await expect(world.ask(weights.getWeightEvaluation, evaluation, chengdu)).rejects.toMatchObject({
        code: 'not_found',
      });
    },
    SLOW,
  );

  it('are not published without a word why, and the guard-rail is named', async () => {
    await expect(world.publish(version)).rejects.toMatchObject({
      code: 'conflict',
      details: [
        {
          field: 'guardRails.leastMeanOverlap',
          rule: 'guard-rail',
          message: { zh: expect.stringContaining('0%'), en: expect.stringContaining('at least 30%') },
        },
      ],
    });
    expect(await world.ask(weights.getWeightVersion, { id: version.id })).toMatchObject({ state: 'submitted' });
  });

  it('do not go live by the word of who wrote them', async () => {
    const own = { id: version.id, note: '同意', overrideNote: '产业转型' };
    await expect(world.ask(weights.publishWeights, own, officer)).rejects.toMatchObject({ code: 'forbidden' });
  });

  it(
    'go live with a reason that stays on record, and are told of',
    async () => {
      const told = new Promise<DataOf<typeof weights.weightsPublished>>((resolve) => {
        world.sender.bus.listen(weights.weightsPublished, resolve);
      });
      const rankings = await holdRankings();
      version = await world.publish(version, '产业转型，名单须整体更换');
      expect(version).toMatchObject({ state: 'live', overrideNote: '产业转型，名单须整体更换' });
      expect(await told).toMatchObject({ versionId: version.id, pair: PAIR, by: refOf(admin.actor) });
      const progress = () => world.ask(weights.getPublishProgress, { id: version.id });
      expect(await progress()).toEqual({ versionId: version.id, targets: 6, rescored: 0 });
      await rankings.release();
      await waitFor(async () => (await progress()).rescored === 6);
      expect((await world.listOf(target))[0]).toBe('near-00');
      const { items } = await world.ask(weights.listWeightSteps, { setId: version.setId });
      expect(items[0]).toMatchObject({
        kind: 'publish',
        overrideNote: '产业转型，名单须整体更换',
        evaluation: { failed: ['leastMeanOverlap'] },
      });
    },
    SLOW,
  );

  it(
    'are taken back in one action, whatever the guard-rails say',
    async () => {
      const roll = { setId: version.setId, note: '名单不合理' };
      const restored = await world.ask(weights.rollBackWeights, roll);
      await waitFor(async () => (await world.ask(weights.getPublishProgress, { id: restored.id })).rescored === 6);
      expect(await world.listOf(target)).toEqual(before);
      await expect(world.ask(weights.getPublishProgress, { id: version.id })).rejects.toMatchObject({
        details: [{ field: 'id', rule: 'live' }],
      });
    },
    SLOW,
  );

  /** Lets rankings be made but not stored until they are released. */
  async function holdRankings() {
    const lock = await world.db.connect();
    await lock.query('BEGIN');
    await lock.query('LOCK TABLE matching.suggestion IN EXCLUSIVE MODE');
    return {
      release: async () => {
        await lock.query('ROLLBACK');
        lock.release();
      },
    };
  }
});

describe('guard-rails', () => {
  it('are the shipped ones until the city sets its own, for a reason that stays on record', async () => {
    const shipped = await world.ask(weights.getGuardRails, {});
    expect(shipped).toEqual({ limits: weights.DEFAULT_GUARD_RAILS, version: 0 });
    const loose = { limits: { ...shipped.limits, leastMeanOverlap: 0 }, version: 0, note: '试行期放宽' };
    expect(await world.ask(weights.setGuardRails, loose, admin)).toMatchObject({
      version: 1,
      setBy: refOf(admin.actor),
    });
    await expect(world.ask(weights.setGuardRails, loose)).rejects.toMatchObject({
      details: [{ field: 'version', rule: 'current-version' }],
    });
    expect(await world.ask(weights.getGuardRails, {}, chengdu)).toEqual(shipped);
  });

  it(
    'judge by the limits of now',
    async () => {
      const version = await world.draft({ weights: TURNED });
      const { guardRails } = await world.ask(weights.evaluateWeights, { id: version.id });
      expect(guardRails.every(({ outcome }) => outcome !== 'failed')).toBe(true);
      const strict = { limits: { ...weights.DEFAULT_GUARD_RAILS, leastMeanOverlap: 0.9 }, version: 1, note: '恢复' };
      await world.ask(weights.setGuardRails, strict);
      const evaluation = await world.ask(weights.evaluateWeights, { id: version.id });
      expect(evaluation.guardRails[0]).toMatchObject({
        key: 'leastMeanOverlap',
        limit: 0.9,
        measured: 0,
        outcome: 'failed',
      });
      await world.ask(weights.rejectWeights, { id: version.id, note: '不采用' });
      const { items } = await world.ask(weights.listGuardRailChanges, {});
      expect(items.map(({ version: number, note }) => [number, note])).toEqual([
        [2, '恢复'],
        [1, '试行期放宽'],
      ]);
    },
    SLOW,
  );
});

describe('caps', () => {
  const groups = async () => (await world.ask(weights.getEffectiveWeights, { targetId: target, pair: PAIR })).items[0];

  it(
    'hold a group down to its share of the live lists, as it was previewed',
    async () => {
      const version = await world.submit(await world.draft({ caps: { fit: 0.05 } }));
      const { preview } = await world.ask(weights.previewWeights, { id: version.id, targetId: target });
      await world.publish(version, '抑制产业匹配度');
      const live = await world.listOf(target);
      expect(live).toEqual(preview.map(({ candidate }) => candidate.id));
      expect(live[0]).toBe('near-00');
      const told = await groups();
      expect(told?.groups.find(({ group }) => group === 'fit')).toMatchObject({
        cap: 0.05,
        from: 'city',
        capped: true,
        share: expect.closeTo(0.05),
      });
      const shares = told?.weights.map(({ share }) => share) ?? [];
      expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1);
      const { items } = await world.ask(weights.listWeightSteps, { setId: version.setId });
      expect(items[0]?.after.caps).toEqual({ fit: 0.05 });
    },
    SLOW,
  );

  it.each([
    ['leave less than the whole to all groups', { fit: 0.3, feasibility: 0.3, intent: 0.3 }, 'caps', 'caps-leave-room'],
    ['name a group without factors', { relationship: 0.5 }, 'caps.relationship', 'known-group'],
  ])('cannot %s', async (_, caps, field, rule) => {
    await expect(world.draft({ caps })).rejects.toMatchObject({ code: 'invalid', details: [{ field, rule }] });
  });

  it('are told to fall short though a cap of risk completes the whole, with the sum that counts', async () => {
    const caps = { fit: 0.7, feasibility: 0.1, intent: 0.1, risk: 0.1 };
    await expect(world.draft({ caps })).rejects.toMatchObject({
      details: [{ rule: 'caps-leave-room', message: { zh: expect.stringMatching(/0\.90.*risk 不计入/) } }],
    });
  });
});

describe('an office', () => {
  const shanghai = 'shanghai';
  const listOf = async (office: string) => {
    const { items, weightSet } = await world.ask(weights.officeList, {
      office,
      targetId: target,
      candidateKind: 'enterprise',
    });
    return { ids: items.map(({ candidate }) => candidate.id), weightSet };
  };

  beforeAll(async () => {
    await world.startProgram('services/accounts/dist/main.js');
    for (const id of [shanghai, 'beijing'])
      await world.ask(offices.createOffice, { id, kind: 'liaison', name: { zh: `示例${id}`, en: id } }, admin);
    const team = { id: 'team', kind: 'experts', name: { zh: '示例专班', en: 'Sample team' } } as const;
    await world.ask(offices.createOffice, team, admin);
  }, 60_000);

  it.each(['nowhere', 'team'])('is one of the city, which %s is not: it has no list and no weights', async (office) => {
    await expect(listOf(office)).rejects.toMatchObject({ code: 'not_found', details: [{ field: 'office' }] });
    await expect(world.draft({ office, caps: { fit: 1 } })).rejects.toMatchObject({
      code: 'invalid',
      details: [{ field: 'office', rule: 'office', message: { zh: `本市没有编号为 ${office} 的机构` } }],
    });
  });

  it('sees the list of its city until it has weights of its own', async () => {
    expect((await listOf(shanghai)).ids).toEqual(await world.listOf(target));
  });

  it(
    'names only what it overrides, and changes nobody else',
    async () => {
      const city = await world.listOf(target);
      const requested = await requestedOf();
      const version = await world.submit(await world.draft({ office: shanghai, caps: { fit: 1 } }));
      const { live, preview } = await world.ask(weights.previewWeights, { id: version.id, targetId: target });
      expect(live.map(({ candidate }) => candidate.id)).toEqual(city);
      const published = await world.publish(version, '驻沪专班侧重产业链');
      const own = await listOf(shanghai);
      expect(own.ids).toEqual(preview.map(({ candidate }) => candidate.id));
      expect(own.ids[0]).toBe('trade-00');
      expect(own.weightSet.endsWith(`+${published.id}`)).toBe(true);
      expect((await listOf('beijing')).ids).toEqual(city);
      expect([await world.listOf(target), await requestedOf()]).toEqual([city, requested]);
      expect(await world.ask(weights.getPublishProgress, { id: published.id })).toMatchObject({ targets: 0 });
    },
    SLOW,
  );

  it('is told where each of its weights is from', async () => {
    const asked = { targetId: target, pair: PAIR, office: shanghai };
    const [effective] = (await world.ask(weights.getEffectiveWeights, asked)).items;
    expect(effective?.groups.find(({ group }) => group === 'fit')).toMatchObject({ cap: 1, from: 'office' });
    const { items } = await world.ask(weights.listWeightSets, { office: shanghai });
    expect(items.map(({ office, live }) => [office, live?.caps])).toEqual([[shanghai, { fit: 1 }]]);
  });

  async function requestedOf(): Promise<number> {
    const { rows } = await world.db.query('SELECT sum(requested)::int AS all FROM matching.target');
    return rows[0].all;
  }
});
