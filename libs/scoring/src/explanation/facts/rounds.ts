import { monthText } from '../../store/profile.js';
import { type Fact, SIZE } from './fact.js';

/** A funding round this month. */
export const roundsFact: Fact = {
  field: 'rounds',
  kinds: ['enterprise'],
  editsOf(profile, { month }) {
    const rounds = [...profile.rounds, month];
    const when = monthText(month);
    return [
      {
        before: profile.rounds.map(monthText),
        after: rounds.map(monthText),
        size: SIZE.happens,
        wish: { zh: `若在 ${when} 完成一轮融资`, en: `If it raised money in ${when}` },
        profile: { ...profile, rounds },
      },
    ];
  },
};
