import { explainPair } from '../explanation/explain-pair.js';
import type { Risk } from '../model/target.js';
import { aluminium, catalogueOf, enterprise, idsOf, investor, ranked } from '../testing/builders.js';
import { DEFAULT_WEIGHTS } from '../weights/weight-set.js';

const foil = { industries: [{ code: '3252' }], products: ['铝箔'] };
const catalogue = catalogueOf(enterprise('a', foil), enterprise('b', foil), investor('fund'));
const entry = (organisationId: string, level: Risk['level']): Risk => ({
  organisationId,
  level,
  note: '被列为失信被执行人',
  source: '中国执行信息公开网',
  date: '2026-11-02',
});
const listOf = (...risks: Risk[]) => ranked(catalogue, aluminium({ risks }), 'enterprise');

test('whoever the city warns of stands below an equal, and the warning is told with its source', () => {
  const [first, last] = listOf(entry('a', 'caution'));
  expect([first?.candidateId, last?.candidateId]).toEqual(['b', 'a']);
  expect(last?.contributions.find(({ factor }) => factor === 'risk')).toMatchObject({
    group: 'risk',
    known: true,
    value: 0,
    text: { zh: '风险提示：被列为失信被执行人（2026-11-02 登记）' },
    evidence: [{ record: 'a', field: 'risk', source: '中国执行信息公开网', date: '2026-11-02' }],
  });
});

test('nobody is called free of risk because no warning was entered', () => {
  const [first] = listOf(entry('a', 'caution'));
  expect(first?.contributions.find(({ factor }) => factor === 'risk')).toMatchObject({ known: false, points: 0 });
});

test('where the city has entered nobody of the kind, risk is no question', () => {
  const factorsOf = (...risks: Risk[]) => listOf(...risks)[0]?.contributions.map(({ factor }) => factor);
  expect(factorsOf()).not.toContain('risk');
  expect(factorsOf(entry('fund', 'caution'), entry('gone', 'caution'))).toEqual(factorsOf());
});

test('whoever is barred is in no list, and the explanation says why and since when', () => {
  const target = aluminium({ risks: [entry('a', 'barred')] });
  expect(idsOf(ranked(catalogue, target, 'enterprise'))).toEqual(['b']);
  expect(explainPair(catalogue, target, 'enterprise', 'a', DEFAULT_WEIGHTS, { today: '2026-11-22' })).toEqual({
    status: 'vetoed',
    veto: {
      key: 'barred',
      name: { zh: '在本市风险名单，不得接洽', en: 'On the risk list of the city: not to be approached' },
      detail: {
        zh: '被列为失信被执行人（中国执行信息公开网，2026-11-02 登记）',
        en: '被列为失信被执行人 (中国执行信息公开网, entered 2026-11-02)',
      },
    },
  });
});
