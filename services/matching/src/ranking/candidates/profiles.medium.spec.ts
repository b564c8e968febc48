import 'reflect-metadata';
import { CATALOGUE, type CandidateKind, corrections, enterprises, experts, projects } from '@queqiao/contracts';
import { build, waitFor } from '@queqiao/testing';
import { catalogue, startTestMatching, type TestMatching } from '../../testing/test-matching.js';

let matching: TestMatching;

beforeAll(async () => {
  matching = await startTestMatching();
}, 60_000);

afterAll(() => matching.stop(), 30_000);

const shared = { city: CATALOGUE, seat: { country: 'CN', division: '370300' } };

async function listed(targetId: string, candidateKind: CandidateKind) {
  await matching.settled(targetId);
  const { items } = await matching.list(targetId, { candidateKind });
  return items.map(({ candidate: { id, nameEn }, contributions }) => ({
    id,
    nameEn,
    of: (key: string) => contributions.find(({ factor }) => factor === key),
  }));
}

const copied = (...ids: string[]) =>
  waitFor(async () => {
    const { rowCount } = await matching.db.query('SELECT FROM matching.profile WHERE id = ANY($1)', [ids]);
    return rowCount === ids.length;
  });

const target = '371600-aluminium';

it('the share of revenue that a product brings, and what a laboratory has published, count in the lists', async () => {
  const industry = build.industry({ text: '铝箔' });
  const products = ['水泥', '铝箔'];
  const makers = [
    build.organisation({ ...shared, id: 'a-little', products, productShares: [0.95, 0.05] }),
    build.organisation({ ...shared, id: 'mostly', products, productShares: [0.05, 0.95] }),
  ];
  const laboratories = [
    build.laboratory({ id: 'a-silent', fields: [], city: CATALOGUE }),
    build.laboratory({
      id: 'published',
      fields: [],
      works: ['铝箔轧制的润滑'],
      nameEn: 'Rolling Laboratory',
      city: CATALOGUE,
    }),
  ];
  await matching.sender.send(projects.industryChanged, { industry, nodes: [], links: [] });
  await matching.tellOf(makers);
  await matching.sender.send(
    experts.institutionsChanged,
    { institutions: [build.institution({ city: CATALOGUE })] },
    catalogue,
  );
  await matching.sender.send(experts.laboratoriesChanged, { laboratories }, catalogue);
  await copied('a-silent', 'published');
  expect((await listed(target, 'enterprise')).map(({ id }) => id)).toEqual(['mostly', 'a-little']);
  const [first, second] = await listed(target, 'laboratory');
  expect([first?.id, second?.id]).toEqual(['published', 'a-silent']);
  expect([first?.nameEn, second?.nameEn]).toEqual(['示例大学, Rolling Laboratory', undefined]);
  expect(first?.of('text')?.value).toBeGreaterThan(second?.of('text')?.value ?? 1);
});

it('a made-up university is in no list', async () => {
  const institutions = [build.institution({ id: 'made-up', sample: true }), build.institution({ id: 'there' })];
  await matching.sender.send(experts.institutionsChanged, { institutions }, catalogue);
  await copied('made-up', 'there');
  await matching.sender.send(projects.industryChanged, { industry: build.industry(), nodes: [], links: [] });
  const ids = (await listed(target, 'institution')).map(({ id }) => id);
  expect(ids).toContain('there');
  expect(ids).not.toContain('made-up');
});

it('who sits where an enterprise from abroad does is known from the words for its seat', async () => {
  const abroad = (id: string, place: string) =>
    build.investor({ ...shared, id, scope: 'domestic', seat: { country: 'US', place } });
  await matching.tellOf([abroad('a-boston', 'Boston'), abroad('bay', 'SF Bay')]);
  await matching.sender.send(enterprises.needRegistered, { need: build.need({ id: 'need-1', place: 'SF Bay' }) });
  const list = await listed('need-1', 'investor');
  expect(list.map(({ id }) => id)).toEqual(['bay', 'a-boston']);
  expect(list[0]?.of('same-place')?.text.zh).toBe('同在 SF Bay');
});

it('a city that corrected a shared organisation ranks and names it as corrected', async () => {
  const shared = build.organisation({ id: 'mended', name: '旧名', city: CATALOGUE, industries: [{ code: '6520' }] });
  await matching.tellOf([shared]);
  const city = '371600';
  const mended = { ...shared, name: '新名', city, version: 2 };
  await matching.sender.send(corrections.organisationCorrected, {
    city,
    version: 2,
    record: mended,
    inForce: true,
  });
  await copied(`${city} organisation mended`);
  await matching.settled(target);
  const named = async () =>
    (await matching.list(target)).items.find(({ candidate }) => candidate.id === 'mended')?.candidate.name;
  expect(await named()).toBe('新名');
  const back = { city, version: 4, record: { ...mended, version: 4 }, inForce: false };
  await matching.sender.send(corrections.organisationCorrected, back);
  await waitFor(async () => (await named()) === '旧名');
});
