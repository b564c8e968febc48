import { monthText, type SizeBand } from '../../store/profile.js';
import { sizeNames } from '../../words/names.js';
import { type Fact, SIZE } from './fact.js';

const bands: readonly SizeBand[] = ['micro', 'small', 'medium', 'large'];

export const sizeBandFact: Fact = {
  field: 'sizeBand',
  kinds: ['enterprise'],
  editsOf(profile) {
    const { sizeBand } = profile;
    const larger = sizeBand ? bands.slice(bands.indexOf(sizeBand) + 1).slice(0, 1) : bands.slice(2);
    return larger.map((band) => ({
      before: sizeBand ? [sizeBand] : [],
      after: [band],
      size: sizeBand ? SIZE.corrected : SIZE.entered,
      wish: { zh: `若企业规模登记为${sizeNames[band].zh}`, en: `If its size were ${sizeNames[band].en}` },
      profile: { ...profile, sizeBand: band },
    }));
  },
};

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
