import { aluminium, catalogueOf, funding, idsOf, institution, laboratory, ranked } from '../testing/builders.js';

test('a university is told to run its nearest laboratory, by its English name to English readers', () => {
  const catalogue = catalogueOf();
  catalogue.upsertInstitution(institution('uni'));
  const names = { name: '轻金属实验室', nameEn: 'Light Metals Laboratory' };
  catalogue.upsertLaboratory(laboratory('near', 'uni', { ...names, industries: [{ code: '3216' }] }));
  catalogue.upsertLaboratory(laboratory('far', 'uni', { industries: [{ code: '6513' }] }));
  const [first] = ranked(catalogue, aluminium(), 'institution');
  const text = first?.contributions.find(({ factor }) => factor === 'laboratories')?.text;
  expect(text?.zh).toContain('设有轻金属实验室');
  expect(text?.en).toContain('Runs Light Metals Laboratory');
});

test('a laboratory of the same division is told with what it shares, and no more', () => {
  const catalogue = catalogueOf();
  catalogue.upsertInstitution(institution('uni'));
  catalogue.upsertLaboratory(laboratory('air', 'uni', { industries: [{ code: '5632' }] }));
  const [first] = ranked(catalogue, aluminium({ codes: ['5622'] }), 'institution');
  const told = first?.contributions.find(({ factor }) => factor === 'laboratories');
  expect(told?.text.zh).toContain('（5632），与该产业的观光游览航空服务（5622）同属航空运输业（56）');
  expect(told?.text.en).toContain('both belong to');
});

test('a field that is wider than what is asked for is told to cover it', () => {
  const catalogue = catalogueOf();
  catalogue.upsertInstitution(institution('uni'));
  catalogue.upsertLaboratory(laboratory('wide', 'uni', { industries: [{ code: '276' }] }));
  const target = aluminium({ codes: ['2761'] });
  const told = (kind: 'institution' | 'laboratory', key: string) =>
    ranked(catalogue, target, kind)[0]?.contributions.find(({ factor }) => factor === key)?.text;
  expect(told('institution', 'laboratories')?.zh).toContain('（276），涵盖该产业的生物药品制造（2761）');
  expect(told('laboratory', 'industry-path')?.zh).toContain('的生物药品制造（2761）');
  expect(told('laboratory', 'industry-path')?.zh).not.toContain('同属');
});

test('a need that names a whole section of industry finds the laboratories within it', () => {
  const catalogue = catalogueOf();
  catalogue.upsertInstitution(institution('uni'));
  catalogue.upsertLaboratory(laboratory('within', 'uni', { industries: [{ code: '3974' }] }));
  catalogue.upsertLaboratory(laboratory('outside', 'uni', { industries: [{ code: '6513' }] }));
  const need = funding({ needKind: 'technology', codes: ['C'], text: { zh: '设备改造', en: '' } });
  expect(idsOf(ranked(catalogue, need, 'laboratory'))).toEqual(['within']);
});
