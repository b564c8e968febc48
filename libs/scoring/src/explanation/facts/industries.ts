import { industryLabel } from '../../factors/labels.js';
import type { Profile } from '../../store/profile.js';
import { type Edit, type Fact, SIZE } from './fact.js';

export const industriesFact: Fact = {
  field: 'industries',
  kinds: ['enterprise', 'laboratory'],
  editsOf(profile, { target: { codes } }) {
    const { industries = [] } = profile;
    const isKnown = industries.length > 0;
    const entered = codes.filter((code) => !industries.includes(code)).map((code) => asFurther(code, profile));
    const main = codes.filter((code) => isKnown && code !== industries[0]).map((code) => asMain(code, profile));
    return [...entered, ...main];
  },
};

function asFurther(code: string, profile: Profile): Edit {
  const { industries = [] } = profile;
  const [main = code, ...others] = industries;
  const after = main === code ? [code] : [main, ...[...others, code].sort()];
  const { zh, en } = industryLabel(code);
  return {
    before: industries,
    after,
    size: SIZE.entered,
    wish: { zh: `若行业登记有${zh}`, en: `If ${en} were among its industries` },
    profile: { ...profile, industries: after },
  };
}

function asMain(code: string, profile: Profile): Edit {
  const { industries = [] } = profile;
  const after = [code, ...industries.filter((own) => own !== code).sort()];
  const { zh, en } = industryLabel(code);
  return {
    before: industries,
    after,
    size: SIZE.corrected,
    wish: { zh: `若主营行业登记为${zh}`, en: `If its main industry were ${en}` },
    profile: { ...profile, industries: after },
  };
}
