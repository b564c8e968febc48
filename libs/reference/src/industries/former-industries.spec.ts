import { formerIndustry, meantIndustry, successorText } from './former-industries.js';
import { isIndustryCode } from './industries.js';
import { supersededIndustryRows } from './superseded.data.js';

describe('codes of the edition of 2011', () => {
  it.each([
    ['3610', '汽车整车制造', '361 (3611、3612)'],
    ['3660', '汽车零部件及配件制造', '3670'],
    ['3963', '集成电路制造', '3973'],
    ['3972', '印制电路板制造', '3982'],
    ['4415', '太阳能发电', '4416'],
    ['6550', '集成电路设计', '6520'],
    ['82', '教育', '83 (831、832、833、834、835、839)'],
  ])('lead from %s %s to %s', (code, name, successors) => {
    const former = formerIndustry(code);
    expect(former?.name).toBe(name);
    expect(former && successorText(former, '、')).toBe(successors);
  });

  it('say nothing of codes that mean the same in both', () => {
    expect(['3252', '2612', 'C', '26', '9999'].map(formerIndustry)).toEqual(Array(5).fill(undefined));
  });

  it('all lead to codes that there are, none to itself', () => {
    for (const row of supersededIndustryRows.trim().split('\n')) {
      const former = formerIndustry(row.split('\t')[0] ?? '');
      expect(former?.successors.filter((code) => !isIndustryCode(code))).toEqual([]);
      expect(former?.successors).not.toContain(former?.code);
    }
  });
});

describe('a code that changed its meaning', () => {
  it('means the old one where the products are named after it alone', () => {
    expect(meantIndustry('3963', ['集成电路', '芯片'])?.name).toBe('集成电路制造');
    expect(meantIndustry('3972', ['印制电路板'])?.name).toBe('印制电路板制造');
  });

  it.each([
    ['3963', ['植保无人飞行器']],
    ['3963', ['集成电路', '无人飞行器']],
    ['3963', []],
    ['3610', ['汽车整车']],
    ['2612', ['烧碱']],
  ])('%s with %j means what it says', (code, products) => {
    expect(meantIndustry(code, products)).toBeUndefined();
  });
});
