import { industryLabel } from '../../factors/industry-nearness.js';
import type { Profile } from '../../store/profile.js';
import { type Fact, SIZE } from './fact.js';

/** A laboratory of the institution in one of the target's industries. */
export const laboratoriesFact: Fact = {
  field: 'laboratories',
  kinds: ['institution'],
  editsOf(profile, { target: { codes } }) {
    return codes.map((code) => {
      const { zh, en } = industryLabel(code);
      return {
        before: [],
        after: [code],
        size: SIZE.happens,
        wish: { zh: `若登记有方向为${zh}的实验室`, en: `If it ran a laboratory for ${en}` },
        profile,
        laboratory: laboratoryOf(profile, code),
      };
    });
  },
};

function laboratoryOf({ id, city }: Profile, code: string): Profile {
  return {
    id: `${id}-laboratory`,
    kind: 'laboratory',
    scope: 'domestic',
    city,
    host: id,
    industries: [code],
    products: [],
    deals: [],
    rounds: [],
    passages: [],
    sources: [],
  };
}
