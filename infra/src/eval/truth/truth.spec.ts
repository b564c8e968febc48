import { everyListed, type Reason, rankedDocument } from './lists.js';
import { sampleWords } from './sample-words.js';
import { breaksIn } from './truth.js';

const sample = sampleWords(['清华大学'], new Map([['aluminium', '高端铝业\n铝板带、汽车轻量化铝合金铸件']]));
const sound: Reason = {
  factor: 'text',
  value: 0.6,
  contribution: 0.1,
  text: { zh: '描述中共同的词：铝板带', en: 'Runs a laboratory with 清华大学' },
  evidence: [{ field: 'products', source: '年报', date: '2021' }],
};

function rulesBrokenBy(...reasons: Reason[]): string[] {
  const sum = reasons.reduce((total, { contribution }) => total + contribution, 0.2);
  return rulesBroken(reasons, sum);
}

function rulesBroken(reasons: readonly Reason[], score: number): string[] {
  const lists = { enterprise: [{ id: 'a', score, base: 0.2, reasons }] };
  const cities = [{ name: { zh: '滨州', en: 'Binzhou' }, industries: [{ id: 'aluminium', candidates: lists }] }];
  return breaksIn(everyListed(rankedDocument.parse({ cities })), sample).map(({ rule }) => rule);
}

const text = (zh: string, en = 'x') => ({ ...sound, text: { zh, en } });

test('a sound reason breaks no rule, with the name of an organisation in an English text', () => {
  expect(rulesBrokenBy(sound)).toEqual([]);
});

test.each<[string, Reason]>([
  ['told as for, at or below the base rate', { ...sound, value: 0.1 }],
  ['told as for, in words of none', text('描述中没有共同的词')],
  ['for, without evidence', { ...sound, evidence: [] }],
  ['evidence without source and ground', { ...sound, evidence: [{ field: 'seat' }] }],
  ['inferred, but signed by a source', { ...sound, evidence: [{ field: 'seat', source: '交易所', inferred: true }] }],
  ['Chinese in English that is no name', text('铝箔', 'Product "铝箔"')],
  ['arithmetic for officers', text('27 个领域中约 3 个（占比已按一般水平收缩）')],
  ['codes and raw amounts', text('投资阶段', 'It invests at series-a')],
  ['piece of a word as a word in common', text('描述中共同的词：轻量')],
  ['chain node missing without a ground', text('产品“铝箔”对应产业链缺失环节“电池箔”')],
])('counts what is %s', (rule, reason) => {
  expect(rulesBrokenBy(reason)).toEqual([rule]);
});

test('a zero may be told as none where it counts against', () => {
  expect(rulesBrokenBy({ ...text('描述中没有共同的词'), value: 0, contribution: -0.02 })).toEqual([]);
});

test('counts a candidate whose reasons do not add up to its score', () => {
  expect(rulesBroken([sound], 0.31)).toEqual(['base and contributions are not the score']);
});
