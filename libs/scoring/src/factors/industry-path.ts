import type { Bilingual, CandidateKind } from '@queqiao/contracts';
import { industryPath } from '@queqiao/reference';
import { evidenceOf } from './evidence.js';
import type { Factor } from './factor.js';
import { type Nearness, nearnessTo, OF_ONE_DIVISION } from './industry-nearness.js';
import { industryLabel, targetLabel } from './labels.js';
import { tableOver } from './tables.js';

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
  floor: OF_ONE_DIVISION,
  prepare(target, { store }) {
    const best = nearnessTo(target.codes);
    return {
      values: tableOver(store.industries, (codes) => best(codes)?.value),
      explain(row) {
        const codes = store.industries.at(row) ?? [];
        const near = best(codes);
        const text = near
          ? textOf(near, leadOf(store.kind, near.own === codes[0]), targetLabel(target))
          : { zh: '行业未知', en: 'Industry unknown' };
        return { text, evidence: [evidenceOf(store, row, 'industries', near && industryLabel(near.own))] };
      },
    };
  },
};

function leadOf(kind: CandidateKind, isMain: boolean): Bilingual {
  if (kind === 'laboratory')
    return { zh: isMain ? '主要方向：' : '另有方向：', en: isMain ? 'Main field' : 'Further field' };
  return { zh: isMain ? '主营' : '兼营', en: isMain ? 'Main business' : 'Side business' };
}

const SAME_DIVISION = 2;
const SAME_SECTION = 1;

function textOf({ own, asked, level, inside }: Nearness, lead: Bilingual, target: Bilingual): Bilingual {
  const ours = industryLabel(own);
  const zh = `${lead.zh}${ours.zh}`;
  const en = `${lead.en}: ${ours.en}`;
  if (own === asked)
    return { zh: `${zh}，${target.zh}包括这一行业`, en: `${en}, one of the industries of ${target.en}` };
  const theirs = industryLabel(asked);
  if (inside)
    return {
      zh: `${zh}，属于${target.zh}包括的${theirs.zh}`,
      en: `${en}, part of ${theirs.en}, an industry of ${target.en}`,
    };
  if (level < SAME_SECTION)
    return { zh: `${zh}，与${target.zh}的行业无关`, en: `${en}, outside the industries of ${target.en}` };
  const path = industryPath(own);
  if (level >= SAME_DIVISION && level === path.length)
    return { zh: `${zh}，涵盖${target.zh}的${theirs.zh}`, en: `${en}, which covers ${theirs.en} of ${target.en}` };
  const both = industryLabel(path[level - 1] ?? '');
  if (level < SAME_DIVISION)
    return {
      zh: `${zh}，与${target.zh}的行业只同属${both.zh}`,
      en: `${en}, with no more than ${both.en} in common with ${target.en}`,
    };
  return {
    zh: `${zh}，与${target.zh}的${theirs.zh}同属${both.zh}`,
    en: `${en}, near ${theirs.en} of ${target.en}: both belong to ${both.en}`,
  };
}
