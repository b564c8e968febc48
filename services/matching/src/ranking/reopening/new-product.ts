import { countedInEnglish } from '@queqiao/scoring';
import type { CandidateState, ListedChange } from './listed-change.js';

const SHOWN = 3;

/** A product, or a laboratory's field, that the profile did not list. */
export const newProduct: ListedChange = {
  key: 'new-product',
  remember: offersOf,
  since(remembered, candidate) {
    const fresh = offersOf(candidate).filter((offer) => !remembered.includes(offer));
    if (fresh.length === 0) return undefined;
    const named = fresh.slice(0, SHOWN);
    return {
      record: candidate.candidateId,
      text: {
        zh: `否决之后新增产品或方向：${named.join('、')}`,
        en: `New since it was rejected: ${countedInEnglish(fresh, 'product or field', 'products or fields')}`,
      },
    };
  },
};

function offersOf({ profile }: CandidateState): readonly string[] {
  return [...(profile.products ?? []), ...(profile.fields ?? [])];
}
