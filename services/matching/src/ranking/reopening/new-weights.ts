import type { ListedChange } from './listed-change.js';

/** Only in cities that have turned this on. */
export const newWeights: ListedChange = {
  key: 'new-weights',
  optional: true,
  remember: ({ weightSet }) => [weightSet],
  since(remembered, { weightSet }) {
    if (remembered.includes(weightSet)) return undefined;
    return {
      record: weightSet,
      text: { zh: '否决之后评分权重已更新', en: 'Ranked with other weights since it was rejected' },
    };
  },
};
