import 'reflect-metadata';
import { CATALOGUE, matchingOptOuts, projects, rebuild, worker } from '@queqiao/contracts';
import { build, waitFor } from '@queqiao/testing';
import { officer, startTestMatching, type TestMatching } from '../../testing/test-matching.js';

const target = '371600-aluminium';
const [first, second] = ['works-0', 'works-1'] as const;

let bed: TestMatching;
beforeAll(async () => {
  bed = await startTestMatching();
  await bed.tellOf([first, second].map((id) => build.organisation({ id, name: `铝业 ${id}`, city: CATALOGUE })));
  await bed.sender.send(projects.industryChanged, { industry: build.industry(), nodes: [], links: [] });
  await bed.settled(target);
}, 60_000);
afterAll(() => bed.stop(), 30_000);

async function tell(city: string, version: number, optOut: matchingOptOuts.MatchingOptOut): Promise<void> {
  await bed.sender.send(matchingOptOuts.matchingOptOutChanged, { city, version, optOut });
  await waitFor(async () => {
    const sql = 'SELECT FROM matching.matching_opt_out WHERE id = $1 AND version >= $2';
    return (await bed.db.query(sql, [optOut.id, version])).rowCount === 1;
  });
  await bed.settled(target);
}
const ranked = async () => (await bed.list(target)).items.map(({ candidate }) => candidate.id);
const ended = (optOut: matchingOptOuts.MatchingOptOut) => ({
  ...optOut,
  endedBy: optOut.enteredBy,
  endedAt: optOut.enteredAt,
});

describe('an organisation that opted out of automatic matching', () => {
  it.each([
    ['in this city', '371600'],
    ['in all cities', CATALOGUE],
  ])(
    '%s leaves the lists, the explanation says why, and it returns when that is ended',
    async (_, city) => {
      const optOut = build.matchingOptOut({ id: `out-of-${city === CATALOGUE ? 'all' : city}`, party: first });
      await tell(city, 1, optOut);
      expect(await ranked()).toEqual([second]);
      const asked = { targetId: target, candidateKind: 'enterprise', candidateId: first } as const;
      const { standing, text } = await bed.sender.bus.request(worker.explainPair, asked, officer);
      expect(standing).toMatchObject({ status: 'vetoed', veto: { key: 'opted-out' } });
      expect(text.zh).toBe(`“铝业 ${first}”未参与排名：已退出自动匹配：2026-01-15 起不再参与`);
      const suggestionId = (await bed.find(target, second))?.id ?? '';
      const rebuilt = await bed.sender.bus.request(rebuild.rebuildSuggestion, { suggestionId }, officer);
      expect(rebuilt.identical).toBe(true);
      await tell(city, 2, ended(optOut));
      await tell(city, 1, optOut);
      expect(await ranked()).toEqual([first, second]);
    },
    60_000,
  );

  it('for some industries or regions alone leaves the lists of those', async () => {
    const elsewhere = build.matchingOptOut({
      id: 'part-elsewhere',
      party: first,
      only: { industries: ['36'], divisions: ['510000'] },
    });
    await tell('371600', 1, elsewhere);
    expect(await ranked()).toEqual([first, second]);
    const here = build.matchingOptOut({ id: 'part-here', party: first, only: { industries: ['32'], divisions: [] } });
    await tell('371600', 1, here);
    expect(await ranked()).toEqual([second]);
    const asked = { targetId: target, candidateKind: 'enterprise', candidateId: first } as const;
    const { text } = await bed.sender.bus.request(worker.explainPair, asked, officer);
    expect(text.zh).toContain('2026-01-15 起不接受这一行业或地区');
    for (const optOut of [elsewhere, here]) await tell('371600', 2, ended(optOut));
    expect(await ranked()).toEqual([first, second]);
  }, 60_000);

  it('in another city stays in the lists of this one', async () => {
    await tell('510100', 1, build.matchingOptOut({ id: 'elsewhere', party: first }));
    expect(await ranked()).toEqual([first, second]);
  }, 30_000);
});
