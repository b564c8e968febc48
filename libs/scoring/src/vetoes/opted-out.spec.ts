import { explainPair } from '../explanation/index.js';
import { aluminium, catalogueOf, enterprise, idsOf, institution, laboratory, ranked } from '../testing/builders.js';
import { DEFAULT_WEIGHTS } from '../weights/weight-set.js';

const smelting = { industries: [{ code: '3216' }] };

describe('who opted out of automatic matching', () => {
  const target = aluminium({ optedOut: [{ id: 'out', date: '2026-03-01' }] });

  it('is no candidate in any face it has, and the answer says since when', () => {
    const catalogue = catalogueOf(
      enterprise('out', { ...smelting, sameAs: ['twin'] }),
      enterprise('twin', { ...smelting, sameAs: ['out'] }),
      enterprise('in', smelting),
    );
    expect(idsOf(ranked(catalogue, target, 'enterprise'))).toEqual(['in']);
    expect(explainPair(catalogue, target, 'enterprise', 'out', DEFAULT_WEIGHTS, { today: '2026-03-31' })).toMatchObject(
      {
        status: 'vetoed',
        veto: { key: 'opted-out', detail: { zh: '2026-03-01 起不再参与', en: 'since 2026-03-01' } },
      },
    );
    expect(idsOf(ranked(catalogue, aluminium(), 'enterprise'))).toContain('in');
    expect(idsOf(ranked(catalogue, aluminium(), 'enterprise'))).toHaveLength(2);
  });

  it('takes the laboratories of an institution along', () => {
    const catalogue = catalogueOf();
    for (const id of ['out', 'in']) {
      catalogue.upsertInstitution(institution(id));
      catalogue.upsertLaboratory(laboratory(`${id}-lab`, id, smelting));
    }
    expect(idsOf(ranked(catalogue, target, 'institution'))).toEqual(['in']);
    expect(idsOf(ranked(catalogue, target, 'laboratory'))).toEqual(['in-lab']);
  });
});
