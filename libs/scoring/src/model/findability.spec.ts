import type { enterprises } from '@queqiao/contracts';
import { factors } from '../factors/index.js';
import { aluminium, catalogueOf, enterprise, funding, investor, ranked } from '../testing/builders.js';
import { findability, findableFields } from './findability.js';
import { pairKind } from './pairs.js';
import type { Target } from './target.js';

const seat = { country: 'CN', division: '370300' };
const told = {
  enterprise: enterprise('told', { industries: [{ code: '3252' }], products: ['铝箔'], seat, sizeBand: 'medium' }),
  investor: investor('told', {
    seat,
    investorKind: 'vc',
    mandate: {
      sectors: ['3252'],
      stages: ['growth'],
      ticketMinWan: 100,
      ticketMaxWan: 900,
      regions: ['370000'],
    },
  }),
};
const asked: Record<keyof typeof told, Target> = {
  enterprise: aluminium(),
  investor: funding({ city: '371600', division: '371600', codes: ['3252'], stage: 'growth', amountWan: 500 }),
};
/** What others say of an organisation, or what it did: nothing that it states of itself. */
const NOT_STATED = ['risk', 'expansion', 'backer', 'co-investment', 'popularity', 'recent-deals', 'same-place'];
/** Only investors may declare wishes yet. */
const WISHES = ['mandate-sectors', 'mandate-regions', 'mandate-focus'];

type Kind = keyof typeof told;
type Field = (typeof findableFields)[Kind][number]['field'];

function without(record: enterprises.Organisation, field: Field): enterprises.Organisation {
  const { mandate = { sectors: [], stages: [], regions: [] } } = record;
  const lists: Partial<Record<Field, object>> = {
    products: { products: [] },
    industries: { industries: [] },
    'mandate.sectors': { mandate: { ...mandate, sectors: [] } },
    'mandate.stages': { mandate: { ...mandate, stages: [] } },
    'mandate.regions': { mandate: { ...mandate, regions: [] } },
    'mandate.ticket': { mandate: { ...mandate, ticketMinWan: undefined, ticketMaxWan: undefined } },
  };
  return { ...record, ...(lists[field] ?? { [field]: undefined }) };
}

const knownOf = (kind: Kind, record: enterprises.Organisation) => {
  const [one] = ranked(catalogueOf(record), asked[kind], kind, { scope: 'domestic' });
  return (one?.contributions ?? []).filter(({ known }) => known).map(({ factor }) => factor);
};

/** The weight of the factors that know nothing without the field. */
function usefulness(kind: Kind, field: Field): number {
  const [full, less] = [knownOf(kind, told[kind]), knownOf(kind, without(told[kind], field))];
  const pair = pairKind(asked[kind], kind);
  const lost = factors.filter(({ key }) => full.includes(key) && !less.includes(key));
  return lost.reduce((sum, { weights }) => sum + (weights[pair] ?? 0), 0);
}

describe.each(['enterprise', 'investor'] as const)('what an %s says of itself', (kind) => {
  it('is read by a ranking, field by field, the first one most', () => {
    const uses = findableFields[kind].map(({ field }) => usefulness(kind, field));
    for (const use of uses) expect(use).toBeGreaterThan(0);
    expect(uses).toEqual([...uses].sort((a, b) => b - a));
  });

  it('leaves nothing unknown that it could say', () => {
    const pair = pairKind(asked[kind], kind);
    const weighed = factors.filter(({ weights }) => weights[pair] !== undefined).map(({ key }) => key);
    const known = knownOf(kind, told[kind]);
    const others = [...NOT_STATED, ...(kind === 'enterprise' ? [...WISHES, 'chain-position'] : [])];
    const unknown = weighed.filter((key) => !known.includes(key) && !others.includes(key));
    expect(unknown.filter((key) => !key.startsWith('portfolio-'))).toEqual([]);
  });

  it('is whole when every field is known, and says what to add first', () => {
    expect(findability(kind, told[kind])).toEqual({ share: 1, missing: [] });
    const nothing = kind === 'enterprise' ? enterprise('silent') : investor('silent');
    const { share, missing } = findability(kind, nothing);
    expect(share).toBe(0);
    expect(missing[0]).toBe(findableFields[kind][0]?.field);
  });
});
