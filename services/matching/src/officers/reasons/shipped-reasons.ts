import type { Bilingual, matching, reasons } from '@queqiao/contracts';

type Shipped = Pick<reasons.DecisionReason, 'code' | 'name' | 'verdicts' | 'needsNote' | 'dataField'>;

export const shippedReasons: readonly Shipped[] = [
  shipped('good-fit', { zh: '方向契合', en: 'Good fit' }, ['accept']),
  shipped('known-contact', { zh: '已有联系', en: 'Known contact' }, ['accept']),
  shipped('wrong-industry', { zh: '产业不符', en: 'Wrong industry' }, ['reject'], { dataField: 'industries' }),
  shipped('too-small', { zh: '规模太小', en: 'Too small' }, ['reject']),
  shipped('not-now', { zh: '时机未到', en: 'Not now' }, ['later']),
  shipped('no-expansion', { zh: '无扩张计划', en: 'No expansion plans' }, ['reject', 'later']),
  shipped('in-talks', { zh: '已在洽谈', en: 'Already in talks' }, ['reject', 'later']),
  shipped('conflict', { zh: '存在冲突', en: 'Conflict' }, ['reject']),
  shipped('other', { zh: '其他', en: 'Other' }, ['accept', 'reject', 'later'], { needsNote: true }),
];

function shipped(code: string, name: Bilingual, verdicts: matching.Verdict[], others: Partial<Shipped> = {}): Shipped {
  return { code, name, verdicts, needsNote: false, ...others };
}
