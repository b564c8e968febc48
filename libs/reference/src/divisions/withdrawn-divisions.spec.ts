import { division, isDivisionCode } from './divisions.js';
import { withdrawnDivisionRows } from './withdrawn.data.js';
import { withdrawnDivision } from './withdrawn-divisions.js';

test.each([
  ['371200', '莱芜市', ['370116', '370117']],
  ['350402', '梅列区', ['350404']],
  ['469003', '儋州市', ['460400']],
  ['110228', '密云县', ['110118']],
  ['500228', '梁平县', ['500155']],
])('%s %s was withdrawn in favour of %j', (code, name, successors) => {
  expect(withdrawnDivision(code)).toEqual({ code, name, successors });
});

test('what was withdrawn is gone, and what took over is there', () => {
  for (const row of withdrawnDivisionRows.trim().split('\n')) {
    const withdrawn = withdrawnDivision(row.split('\t')[0] ?? '');
    expect(division(withdrawn?.code ?? '')).toBeUndefined();
    expect(withdrawn?.successors.filter((code) => !isDivisionCode(code))).toEqual([]);
  }
});

test('a division that is there was not withdrawn', () => {
  expect(withdrawnDivision('371600')).toBeUndefined();
});
