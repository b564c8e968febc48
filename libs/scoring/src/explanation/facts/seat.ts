import type { CandidateKind } from '@queqiao/contracts';
import { provinceOf } from '@queqiao/reference';
import { divisionLabel } from '../../factors/labels.js';
import type { Profile } from '../../store/profile.js';
import { type Edit, type EditContext, type Fact, SIZE } from './fact.js';

export const seatFact: Fact = seatUnder('seat.division', ['enterprise', 'investor']);

export const divisionFact: Fact = seatUnder('division', ['institution', 'laboratory']);

function seatUnder(field: string, kinds: readonly CandidateKind[]): Fact {
  return { field, kinds, editsOf };
}

function editsOf(profile: Profile, { target }: EditContext): Edit[] {
  if (profile.division !== undefined || profile.place !== undefined) return [];
  const codes = new Set([target.division, provinceOf(target.division) ?? target.division]);
  return [...codes].map((code) => {
    const { zh, en } = divisionLabel(code);
    return {
      before: [],
      after: [code],
      size: SIZE.entered,
      wish: { zh: `若所在地登记为${zh}`, en: `If its seat were known to be in ${en}` },
      profile: { ...profile, division: code },
    };
  });
}

export const placeFact: Fact = {
  field: 'seat.place',
  kinds: ['investor'],
  editsOf(profile, { target: { place } }) {
    if (place === undefined || profile.division !== undefined || profile.place !== undefined) return [];
    const wish = { zh: `若所在地登记为${place}`, en: `If its seat were known to be in ${place}` };
    return [{ before: [], after: [place], size: SIZE.entered, wish, profile: { ...profile, place } }];
  },
};
