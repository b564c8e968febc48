import type { Known, ListedChange } from './listed-change.js';

const SHOWN = 3;

/** It makes something, or works in a field, that was not known of it. */
export const newProduct: ListedChange = {
  key: 'new-product',
  remember: offersOf,
  since(remembered, known) {
    const fresh = offersOf(known).filter((offer) => !remembered.includes(offer));
    if (fresh.length === 0) return undefined;
    const named = fresh.slice(0, SHOWN);
    return {
      record: known.candidateId,
      text: {
        zh: `否决之后新增产品或方向：${named.join('、')}`,
        en: `New products or fields since it was rejected: ${named.join(', ')}`,
      },
    };
  },
};

function offersOf({ profile }: Known): readonly string[] {
  return [...(profile.products ?? []), ...(profile.fields ?? [])];
}
