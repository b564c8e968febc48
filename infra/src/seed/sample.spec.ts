import { enterprises, experts, signals } from '@queqiao/contracts';
import { division, industry } from '@queqiao/reference';
import { readLines } from './files.js';

async function rowsOf<T>(name: string, parse: (row: unknown) => T): Promise<T[]> {
  const rows: T[] = [];
  for await (const line of readLines(name)) rows.push(parse(line));
  return rows;
}

const organisationsIn = (name: string) =>
  rowsOf(name, (row) => {
    const { id = '', ...organisation } = enterprises.organisationInput.parse(row);
    return { id, ...organisation };
  });

const institutionIdsIn = (name: string) => rowsOf(name, (row) => experts.institutionInput.parse(row).id ?? '');

const enterprisesCn = await organisationsIn('enterprises-cn.jsonl');
const investorsCn = await organisationsIn('investors-cn.jsonl');
const all = [...enterprisesCn, ...investorsCn];
const byId = new Map(all.map((row) => [row.id, row]));

/** Two rows were moved to the id of their own stock code; the old one stays as another id of theirs. */
const MOVED = new Set(['cn-601313', 'cn-300646']);

describe('the signals of the sample', () => {
  it('are about its organisations, and made up only of those that are made up', async () => {
    const made = new Set((await organisationsIn('sample-organisations.jsonl')).map(({ id }) => id));
    const told = await rowsOf('signals.jsonl', (row) => signals.signalInput.parse(row));
    for (const { organisationId, source, industries, division: where = '000000' } of told) {
      expect(made.has(organisationId) || byId.has(organisationId)).toBe(true);
      expect(made.has(organisationId)).toBe(source.name === '样例数据(虚构,仅供演示)');
      expect(industries.filter((code) => industry(code) === undefined)).toEqual([]);
      expect(where === '000000' || division(where) !== undefined).toBe(true);
    }
  });
});

describe('the organisations of the sample', () => {
  it('have ids that say their own stock code', () => {
    const wrong = enterprisesCn.filter(
      ({ id, stockCode }) => /^cn-\d{6}$/.test(id) && stockCode && id !== `cn-${stockCode.slice(0, 6)}`,
    );
    expect(wrong.map(({ id, stockCode }) => [id, stockCode])).toEqual([]);
  });

  it('are tied to organisations of the sample, by both records where they are the same one', () => {
    const ties = all.flatMap(({ owner, vintageOf, status }) => [owner?.id, vintageOf, status?.into]);
    expect(ties.filter((id) => id !== undefined && !byId.has(id))).toEqual([]);
    const pairs = all.flatMap(({ id, sameAs = [] }) =>
      sameAs.filter((other) => !MOVED.has(other)).map((other) => [id, other]),
    );
    expect(pairs.filter(([id = '', other = '']) => !byId.get(other)?.sameAs?.includes(id))).toEqual([]);
  });

  it('name each owner as its own record does', () => {
    const wrong = all.filter(({ owner }) => owner && byId.get(owner.id)?.name !== owner.name);
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });

  it('have one record each and kind', () => {
    const names = all.map(({ kind, name }) => `${kind} ${name}`);
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
  });

  it('have sites and codes that exist', () => {
    const places = all.flatMap(({ seat, sites = [] }) => [seat?.division, ...sites.map((site) => site.division)]);
    expect(places.filter((code) => code !== undefined && division(code) === undefined)).toEqual([]);
    const codes = all.flatMap(({ industries }) => industries.map(({ code }) => code));
    expect(codes.filter((code) => industry(code) === undefined)).toEqual([]);
  });

  it('say that English names and years of founding come from none of the named sources', () => {
    const unsigned = enterprisesCn.filter(
      ({ nameEn, foundedOn, inferred = [] }) =>
        (nameEn && !inferred.includes('nameEn')) || (foundedOn && !inferred.includes('foundedOn')),
    );
    expect(unsigned.map(({ id }) => id)).toEqual([]);
  });
});

describe('the laboratories of the sample', () => {
  it('belong to institutions of the sample, and have codes that exist', async () => {
    const universities = await institutionIdsIn('universities.jsonl');
    const hosts = new Set([...universities, ...(await institutionIdsIn('institutes.jsonl'))]);
    const laboratories = await rowsOf('laboratories.jsonl', (row) => experts.laboratoryInput.parse(row));
    expect(laboratories.filter(({ institutionId }) => !hosts.has(institutionId))).toEqual([]);
    const codes = laboratories.flatMap(({ industries }) => industries.map(({ code }) => code));
    expect(codes.filter((code) => industry(code) === undefined)).toEqual([]);
  });
});
