import { evidenceOf } from './evidence.js';
import type { Factor } from './factor.js';
import { bestNearness, industryLabel, type Nearness } from './industry-nearness.js';
import { tableOver } from './tables.js';

const sharedZh = ['不同门类', '同一门类', '同一大类', '同一中类', '同一小类'];
const sharedEn = [
  'another section than',
  'the same section as',
  'the same division as',
  'the same group as',
  'the same class as',
];

/** How near the candidate's industry is in the tree of GB/T 4754-2017. */
export const industryPathFactor: Factor = {
  key: 'industry-path',
  group: 'fit',
  name: { zh: '行业相近', en: 'Industry' },
  weights: {
    'industry>enterprise': 30,
    'industry>expert': 30,
    'need:technology>enterprise': 30,
    'need:technology>expert': 30,
    'need:talent>expert': 30,
    'need:market>enterprise': 40,
    'need:supply>enterprise': 35,
    'need:site>enterprise': 40,
    'need:cooperation>enterprise': 35,
    'need:cooperation>expert': 30,
  },
  baseRate: 0.1,
  prepare(target, { store }) {
    const values = tableOver(store.industries, (codes) => bestNearness(codes, target.codes)?.value);
    return {
      values,
      explain(row) {
        const codes = store.industries.at(row) ?? [];
        const best = bestNearness(codes, target.codes);
        const own = industryLabel(best?.own ?? '');
        return {
          text: best ? inWords(best, best.own === codes[0], target.name) : { zh: '行业未知', en: 'Industry unknown' },
          evidence: [evidenceOf(store, row, 'industries', own.zh)],
        };
      },
    };
  },
};

function inWords({ own, asked, level }: Nearness, isMain: boolean, name: { zh: string; en: string }) {
  const ours = industryLabel(own);
  const theirs = industryLabel(asked);
  const main = isMain ? { zh: '主营', en: 'Main business' } : { zh: '兼营', en: 'Side business' };
  const far = level <= 1;
  const zh = own.startsWith(asked)
    ? `${main.zh} ${ours.zh}，属于“${name.zh}”所列行业 ${theirs.zh}`
    : `${main.zh} ${ours.zh}，与“${name.zh}”的 ${theirs.zh} ${far ? `仅${sharedZh[level]}` : sharedZh[level]}`;
  const en = own.startsWith(asked)
    ? `${main.en} ${ours.en} belongs to ${theirs.en}, which "${name.en}" asks for`
    : `${main.en} ${ours.en} is in ${far && level === 1 ? 'only ' : ''}${sharedEn[level]} ${theirs.en} of "${name.en}"`;
  return { zh, en };
}
