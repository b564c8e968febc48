import { csvOf } from './csv';

describe('an export', () => {
  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1'])('runs nothing that begins like a formula: %j', (text) => {
    expect(csvOf([[text]])).toBe(`\uFEFF"'${text}"\r\n`);
  });

  it('keeps quotes, commas and line feeds in their cell', () => {
    expect(
      csvOf([
        ['a "b"', 'c,d'],
        ['e\nf', ''],
      ]),
    ).toBe('\uFEFF"a ""b""","c,d"\r\n"e\nf",""\r\n');
  });
});
