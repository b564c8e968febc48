import { toEntry } from './document.mjs';
import { toLines } from './summary.mjs';

const contribution = (factor: string, points: number) => ({
  ...{ factor, group: 'fit', known: true, value: 0.8, weight: 0.5, points },
  text: { zh: `因${factor}`, en: `for ${factor}` },
  evidence: [{ record: 'cn-601678', field: 'industries' }],
});
const suggestion = {
  ...{ id: 's-1', city: '371600', rank: 3, score: 0.713, base: 0.1, fit: 0.8, coverage: 0.9, state: 'open' },
  candidate: { kind: 'enterprise', id: 'cn-601678', name: '滨化集团股份有限公司', scope: 'domestic' },
  contributions: [contribution('distance', 0.1), contribution('industry', 0.4), contribution('products', 0.113)],
};

describe('a suggestion', () => {
  it('shows on the terminal with what adds most', () => {
    const [title, because] = toLines(suggestion).split('\n');
    expect(title).toBe('   3. 0.713  滨化集团股份有限公司');
    expect(because.trim()).toBe('因industry (+0.400)；因products (+0.113)');
  });

  it('stands in the document under the candidate, with every contribution in its order', () => {
    const { reasons, ...rest } = toEntry(suggestion);
    expect(rest).toEqual({
      ...{ rank: 3, id: 'cn-601678', name: '滨化集团股份有限公司' },
      ...{ score: 0.713, base: 0.1, fit: 0.8, intent: null, coverage: 0.9 },
    });
    expect(reasons.map((one: { factor: string }) => one.factor)).toEqual(['distance', 'industry', 'products']);
    expect(Object.keys(reasons[0])).toEqual(['factor', 'value', 'weight', 'contribution', 'text', 'evidence']);
  });
});
