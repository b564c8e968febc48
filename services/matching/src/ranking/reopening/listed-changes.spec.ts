import type { CandidateState } from './listed-change.js';
import { changeSince, factsToRemember } from './listed-changes.js';

const known: CandidateState = {
  candidateId: 'works-1',
  profile: { products: ['铝箔'], rounds: [{ date: '2024-03', stage: 'series-a' }] },
  needs: [{ id: 'need-1', title: '扩建' }],
  weightSet: 'default',
};
const then = factsToRemember(known);
const found = (now: Partial<CandidateState>, asked: ('new-weights' | 'new-need')[] = []) =>
  changeSince(then, { ...known, ...now }, new Set(asked));

describe('a rejected pair', () => {
  it('stays away while nothing of the list has changed', () => {
    expect(found({})).toBeUndefined();
    expect(found({ needs: [] })).toBeUndefined();
    expect(found({ profile: { ...known.profile, products: [] } })).toBeUndefined();
  });

  it('returns with a new need, and names it', () => {
    const needs = [...known.needs, { id: 'need-2', title: '寻求融资' }];
    expect(found({ needs })).toMatchObject({ because: 'new-need', record: 'need-2' });
    expect(found({ needs })?.text.zh).toContain('寻求融资');
  });

  it.each([
    ['2025-01', true],
    ['2024-04', true],
    ['2025', true],
    ['2023-11', false],
    ['2024-03-15', false],
  ])('by a funding round of %s: %s', (date, returns) => {
    const profile = { ...known.profile, rounds: [{ date: '2024-03' }, { date }] };
    expect(found({ profile })?.because).toBe(returns ? 'new-funding' : undefined);
  });

  it('returns with the first round that is known of it', () => {
    const before = factsToRemember({ ...known, profile: {} });
    expect(changeSince(before, known, new Set())).toMatchObject({ because: 'new-funding', record: 'works-1' });
  });

  it('returns with a new product, or a new field of a laboratory', () => {
    expect(found({ profile: { ...known.profile, products: ['铝箔', '电池箔'] } })?.text.zh).toContain('电池箔');
    expect(found({ profile: { ...known.profile, fields: ['储能'] } })?.because).toBe('new-product');
  });

  it('returns under other weights only where the city asks for it', () => {
    expect(found({ weightSet: 'default+weights-a-1' })).toBeUndefined();
    expect(found({ weightSet: 'default+weights-a-1' }, ['new-weights'])?.because).toBe('new-weights');
  });

  it('is not brought back by what nobody noted down', () => {
    expect(changeSince({}, { ...known, needs: [{ id: 'need-9', title: '新' }] }, new Set())).toBeUndefined();
  });
});
