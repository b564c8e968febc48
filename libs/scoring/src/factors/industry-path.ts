import type { Bilingual, CandidateKind } from '@queqiao/contracts';
import { evidenceOf } from './evidence.js';
import type { Factor } from './factor.js';
import { type Nearness, nearnessTo } from './industry-nearness.js';
import { industryLabel } from './labels.js';
import { tableOver } from './tables.js';

const sharedZh = ['不属同一门类', '仅属同一门类', '属同一大类', '属同一中类', '属同一小类'];
const sharedEn = [
  'another section than',
  'only the same section as',
  'the same division as',
  'the same group as',
  'the same class as',
];

/** How near the candidate's industry is in GB/T 4754-2017. */
export const industryPathFactor: Factor = {
  key: 'industry-path',
  group: 'fit',
  name: { zh: '行业相近', en: 'Industry' },
  weights: {
    'industry>enterprise': 25,
    'industry>laboratory': 30,
    'need:technology>enterprise': 30,
    'need:technology>laboratory': 30,
    'need:talent>laboratory': 30,
    'need:market>enterprise': 40,
    'need:supply>enterprise': 35,
    'need:site>enterprise': 40,
    'need:cooperation>enterprise': 35,
    'need:cooperation>laboratory': 30,
  },
  baseRate: 0.1,
  prepare(target, { store }) {
    const best = nearnessTo(target.codes);
    return {
      values: tableOver(store.industries, (codes) => best(codes)?.value),
      explain(row) {
        const codes = store.industries.at(row) ?? [];
        const near = best(codes);
        const text = near
          ? textOf(near, leadOf(store.kind, near.own === codes[0]), target.name)
          : { zh: '行业未知', en: 'Industry unknown' };
        return { text, evidence: [evidenceOf(store, row, 'industries', near && industryLabel(near.own).zh)] };
      },
    };
  },
};

function leadOf(kind: CandidateKind, isMain: boolean): Bilingual {
  if (kind === 'laboratory')
    return { zh: isMain ? '主要方向：' : '另有方向：', en: isMain ? 'Main field' : 'Further field' };
  return { zh: isMain ? '主营' : '兼营', en: isMain ? 'Main business' : 'Side business' };
}

function textOf({ own, asked, level, inside }: Nearness, lead: Bilingual, name: Bilingual): Bilingual {
  const ours = industryLabel(own);
  const theirs = industryLabel(asked);
  const zh = `${lead.zh}${ours.zh}`;
  const en = `${lead.en}: ${ours.en}`;
  if (own === asked)
    return { zh: `${zh}，正是“${name.zh}”所列行业`, en: `${en}, one of the industries of "${name.en}"` };
  if (inside) {
    return {
      zh: `${zh}，属于“${name.zh}”所列的${theirs.zh}`,
      en: `${en}, part of ${theirs.en}, which "${name.en}" lists`,
    };
  }
  return {
    zh: `${zh}，与“${name.zh}”的${theirs.zh}${sharedZh[level]}`,
    en: `${en}, in ${sharedEn[level]} ${theirs.en} of "${name.en}"`,
  };
}
