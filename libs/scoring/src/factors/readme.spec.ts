import { readFileSync } from 'node:fs';
import { factors } from './index.js';

const readme = readFileSync(new URL('README.md', import.meta.url), 'utf8');

/** What the letters above the columns of weights stand for. */
const ASKS: Readonly<Record<string, string>> = {
  i: 'industry',
  F: 'need:funding',
  T: 'need:technology',
  P: 'need:talent',
  M: 'need:market',
  S: 'need:supply',
  L: 'need:site',
  C: 'need:cooperation',
};

/** The tables of the page, as rows of cells, the head first. */
const tables = readme
  .split(/\n\n+/)
  .filter((block) => block.startsWith('|'))
  .map((block) =>
    block
      .trim()
      .split('\n')
      .filter((_, line) => line !== 1)
      .map((line) =>
        line
          .split('|')
          .slice(1, -1)
          .map((cell) => cell.trim()),
      ),
  );
const isWeights = ([[first = ''] = []]: string[][]) => first.startsWith('→ ');

test('every factor stands in the first table with its group and base rate', () => {
  const [[, ...rows] = []] = tables.filter((table) => !isWeights(table));
  const described = rows.map(([key = '', group, baseRate]) => [key.replaceAll('`', ''), group, Number(baseRate)]);
  expect(described.toSorted()).toEqual(factors.map(({ key, group, baseRate }) => [key, group, baseRate]).toSorted());
});

test('the tables of weights say what each factor weighs for each pair kind, no more and no less', () => {
  const written = tables.filter(isWeights).flatMap(([[kind = '', ...columns] = [], ...rows]) =>
    rows.flatMap(([key = '', ...cells]) =>
      cells.slice(0, -1).flatMap((cell, i) => {
        const pair = `${ASKS[columns[i] ?? '']}>${kind.replace('→ ', '')}`;
        return cell === '' ? [] : [`${pair} ${key.replaceAll('`', '')} ${Number(cell)}`];
      }),
    ),
  );
  const shipped = factors.flatMap(({ key, weights }) =>
    Object.entries(weights).map(([pair, weight]) => `${pair} ${key} ${weight}`),
  );
  expect(written.toSorted()).toEqual(shipped.toSorted());
});

test('every weight has its why', () => {
  const rows = tables.filter(isWeights).flatMap(([, ...body]) => body);
  expect(rows.filter((row) => (row.at(-1) ?? '').length < 10)).toEqual([]);
});
