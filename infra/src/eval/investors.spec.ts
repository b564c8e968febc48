import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { investors } from './investors.js';

const columns =
  'company_permalink,company_category_code,company_region,investor_permalink,investor_region,funding_round_type,funded_at,raised_amount_usd';
const known = [
  'c1,biotech,Boston,bio-fund,Boston,series-a,1999-02-01,4000000',
  'c2,biotech,Boston,bio-fund,Boston,series-a,1999-05-01,5000000',
  'c3,games,SF Bay,games-fund,SF Bay,angel,1999-03-01,100000',
  'c4,games,SF Bay,games-fund,SF Bay,angel,1999-06-01,100000',
  'asker,biotech,Boston,backer,Boston,angel,1999-01-01,100000',
];
const later = 'c9,games,SF Bay,bio-fund,Boston,angel,2001-03-01,100000';
const queries = [
  'query_id,company,company_name,category,region,state,city,stage,date,amount_usd',
  'q1,asker,Asker,biotech,Boston,MA,Boston,series-a,2001-01-15,4000000',
];

async function listsFor(train: readonly string[], names: (text: string) => string = (text) => text) {
  const folder = mkdtempSync(path.join(tmpdir(), 'eval-'));
  const file = (name: string, lines: readonly string[]) => {
    const at = path.join(folder, name);
    const text = names(`${lines.join('\n')}\n`);
    writeFileSync(at, name.endsWith('.gz') ? gzipSync(text) : text);
    return at;
  };
  const out = path.join(folder, 'run.jsonl');
  const options = {
    train: [file('a.csv.gz', [columns, ...train.slice(0, 2)]), file('b.csv', [columns, ...train.slice(2)])].join(','),
    queries: file('queries.csv', queries),
    earlier: file('earlier.csv', ['query_id,investor', 'q1,backer']),
    out,
  };
  await investors.run(Object.entries(options).flatMap(([name, value]) => [`--${name}`, value]));
  return readFileSync(out, 'utf8');
}

test('ranks those who bought alike first, from plain and gzipped files', async () => {
  const [line = ''] = (await listsFor(known)).split('\n');
  expect(JSON.parse(line)).toEqual({ query_id: 'q1', ranked: ['backer', 'bio-fund', 'games-fund'] });
});

test('nothing from the day of the first round on changes a list', async () => {
  expect(await listsFor([...known, later])).toBe(await listsFor(known));
});

test('other names of companies, categories, regions and investors give the same lists', async () => {
  const words = ['biotech', 'games', 'Boston', 'SF Bay', 'asker'];
  const hashed = (text: string) => words.reduce((all, word, i) => all.replaceAll(word, `h${i}`), text);
  const renamed = await listsFor(known, (text) => hashed(text.replaceAll('-fund', '-f').replaceAll('bio-', 'x-')));
  expect(JSON.parse(renamed).ranked).toEqual(['backer', 'x-f', 'h1-f']);
});
