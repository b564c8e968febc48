import 'reflect-metadata';
import { CATALOGUE, projects, rebuild, risks, worker } from '@queqiao/contracts';
import { build, waitFor } from '@queqiao/testing';
import { officer, startTestMatching, type TestMatching } from '../../testing/test-matching.js';

const target = '371600-aluminium';
const names = ['甲铝业', '乙铝业', '丙铝业'];
const [first, second, third] = ['works-0', 'works-1', 'works-2'] as const;

let bed: TestMatching;

beforeAll(async () => {
  bed = await startTestMatching();
  await bed.tellOf(names.map((name, n) => build.organisation({ id: `works-${n}`, name, city: CATALOGUE })));
  await bed.sender.send(projects.industryChanged, { industry: build.industry(), nodes: [], links: [] });
  await bed.settled(target);
}, 60_000);

afterAll(() => bed.stop(), 30_000);

/** Tells of a state of an entry and waits until it, or a newer one, is copied and the target ranked. */
async function tell(risk: risks.Risk, version: number): Promise<void> {
  await bed.sender.send(risks.riskChanged, { city: '371600', version, risk });
  await waitFor(async () => {
    const sql = 'SELECT FROM matching.risk WHERE id = $1 AND version >= $2';
    return (await bed.db.query(sql, [risk.id, version])).rowCount === 1;
  });
  await bed.settled(target);
}
const barring = build.risk({ id: 'risk-1', organisation: { id: first, name: '甲铝业' } });
const warning = build.risk({
  id: 'risk-2',
  organisation: { id: second, name: '乙铝业' },
  level: 'caution',
  note: '连续两年亏损',
});
const lifted = (entry: risks.Risk) => ({ ...entry, liftedBy: entry.enteredBy, liftedAt: entry.enteredAt });
const ranked = async () => (await bed.list(target)).items.map(({ candidate }) => candidate.id);
const timesRanked = async () => {
  const { rows } = await bed.db.query<{ requested: number }>('SELECT requested FROM matching.target');
  return rows[0]?.requested;
};

describe('what a city holds against an organisation', () => {
  it('takes whom it bars out of every list, and the explanation says why', async () => {
    await tell(barring, 1);
    expect(await ranked()).toEqual([second, third]);

    const asked = { targetId: target, candidateKind: 'enterprise', candidateId: first } as const;
    const { standing, text } = await bed.sender.bus.request(worker.explainPair, asked, officer);
    expect(standing).toMatchObject({ status: 'vetoed', veto: { key: 'barred' } });
    expect(text.zh).toMatch(
      /^“甲铝业”未参与排名：在本市风险名单，不得接洽：与本市有未结诉讼（市司法局，\d{4}-\d\d-\d\d 登记）$/,
    );
  }, 30_000);

  it('keeps whom it warns of, below its equals and with the warning', async () => {
    await tell(warning, 1);
    expect(await ranked()).toEqual([third, second]);
    const warned = await bed.find(target, second);
    expect(warned?.contributions.find(({ factor }) => factor === 'risk')?.text.zh).toMatch(/^风险提示：连续两年亏损（/);
    const suggestionId = warned?.id ?? '';
    const rebuilt = await bed.sender.bus.request(rebuild.rebuildSuggestion, { suggestionId }, officer);
    expect(rebuilt.identical).toBe(true);
  }, 30_000);

  it('is forgotten once it is lifted', async () => {
    for (const entry of [barring, warning]) await tell(lifted(entry), 2);
    expect(await ranked()).toEqual([first, second, third]);
  }, 30_000);

  it('changes nothing, and ranks nothing anew, when an older state of it comes late or the same one twice', async () => {
    const before = await timesRanked();
    await bed.sender.send(risks.riskChanged, { city: '371600', version: 1, risk: barring });
    await bed.sender.send(risks.riskChanged, { city: '371600', version: 2, risk: lifted(barring) });
    await tell(build.risk({ id: 'risk-3', organisation: { id: third, name: '丙铝业' } }), 1);
    expect(await ranked()).toEqual([first, second]);
    expect(await timesRanked()).toBe((before ?? 0) + 1);
  }, 30_000);
});
