import type { ListedChange } from './listed-change.js';

export const newNeed: ListedChange = {
  key: 'new-need',
  remember: ({ needs }) => needs.map(({ id }) => id),
  since(remembered, { needs }) {
    const fresh = needs.find(({ id }) => !remembered.includes(id));
    if (fresh === undefined) return undefined;
    return {
      record: fresh.id,
      text: {
        zh: `否决之后新登记了需求“${fresh.title}”`,
        en: `Registered the need "${fresh.title}" since it was rejected`,
      },
    };
  },
};
