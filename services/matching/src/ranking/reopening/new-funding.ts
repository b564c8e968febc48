import type { ListedChange } from './listed-change.js';

/** A round later than all known ones; older rounds and more exact dates are no news. */
export const newFunding: ListedChange = {
  key: 'new-funding',
  remember: ({ profile }) => (profile.rounds ?? []).map(({ date }) => date),
  since(remembered, { candidateId, profile }) {
    const isLater = (date: string) => remembered.every((known) => date > known && !date.startsWith(known));
    const [newest] = (profile.rounds ?? [])
      .map(({ date }) => date)
      .filter(isLater)
      .sort()
      .reverse();
    if (newest === undefined) return undefined;
    return {
      record: candidateId,
      text: {
        zh: `否决之后有新一轮融资（${newest}）`,
        en: `Raised a new round of funding (${newest}) since it was rejected`,
      },
    };
  },
};
