import { explainPair } from '../explanation/index.js';
import { aluminium, catalogueOf, enterprise, idsOf, ranked } from '../testing/builders.js';
import { DEFAULT_WEIGHTS } from '../weights/weight-set.js';

const off = { industries: [{ code: '6520' }] };
const smelting = { industries: [{ code: '3216' }] };

describe('a shared record that a city corrected', () => {
  const catalogue = catalogueOf(enterprise('other', { industries: [{ code: '3251' }] }), enterprise('mended', off));
  const mended = enterprise('mended', { ...smelting, city: aluminium().city });
  const elsewhere = aluminium({ city: '510100', division: '510100' });

  it('is ranked once and as corrected in that city, and as it is shared in every other', () => {
    catalogue.upsertCorrection({ kind: 'organisation', record: mended });
    const here = ranked(catalogue, aluminium(), 'enterprise');
    expect(idsOf(here)).toEqual(['mended', 'other']);
    expect(idsOf(ranked(catalogue, elsewhere, 'enterprise'))).toEqual(['other', 'mended']);
    const today = '2025-01-31';
    const explained = explainPair(catalogue, aluminium(), 'enterprise', 'mended', DEFAULT_WEIGHTS, { today });
    expect(explained).toMatchObject({ status: 'ranked', rank: 1, score: here[0]?.score });
  });

  it('stays corrected when the shared record changes, and leaves the lists of the city where it is rejected', () => {
    catalogue.upsertOrganisation(enterprise('mended', { ...off, version: 2 }));
    expect(idsOf(ranked(catalogue, aluminium(), 'enterprise'))).toEqual(['mended', 'other']);
    const exclude = new Set(['mended']);
    expect(idsOf(ranked(catalogue, aluminium(), 'enterprise', { exclude }))).toEqual(['other']);
  });

  it('is the shared record again once the correction is gone', () => {
    catalogue.removeCorrection({ kind: 'organisation', record: mended });
    expect(idsOf(ranked(catalogue, aluminium(), 'enterprise'))).toEqual(['other', 'mended']);
  });
});
