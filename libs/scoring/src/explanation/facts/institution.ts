import { industryDisciplines } from '@queqiao/reference';
import { industryLabel } from '../../factors/labels.js';
import { withDiscipline } from '../../store/passages.js';
import type { Profile, ProfileDiscipline } from '../../store/profile.js';
import { type Edit, type EditContext, type Fact, SIZE } from './fact.js';

const TRIED = 3;
const GRADES = ['B', 'A'] as const;

export const disciplinesFact: Fact = {
  field: 'disciplines',
  kinds: ['institution'],
  editsOf(profile, context) {
    const { disciplines = [] } = profile;
    const wanted = new Map(
      context.target.codes
        .flatMap((code) => industryDisciplines(code).slice(0, TRIED))
        .map(({ code, name, nameEn }) => [code, { code, name, nameEn }]),
    );
    return [...wanted.values()].flatMap(({ code, name, nameEn }) => {
      const own = disciplines.find((one) => one.code === code || one.name === name);
      if (own?.grade !== undefined) return [];
      return GRADES.map((grade) => graded({ code, name, ...own, grade }, own, nameEn, profile, context));
    });
  },
};

function graded(
  discipline: ProfileDiscipline,
  own: ProfileDiscipline | undefined,
  nameEn: string,
  profile: Profile,
  { vocabulary }: EditContext,
): Edit {
  const { disciplines = [], passages } = profile;
  const { name, grade } = discipline;
  const edited = own
    ? { disciplines: disciplines.map((one) => (one === own ? discipline : one)) }
    : { disciplines: [...disciplines, discipline], passages: withDiscipline(passages, name, vocabulary) };
  return {
    before: own ? [disciplineText(own)] : [],
    after: [disciplineText(discipline)],
    size: disciplines.length === 0 ? SIZE.entered : own ? SIZE.corrected : SIZE.happens,
    wish: {
      zh: `若学科登记有${name}（评估 ${grade}）`,
      en: `If ${nameEn}, graded ${grade}, were among its disciplines`,
    },
    profile: { ...profile, ...edited },
  };
}

function disciplineText({ code, name, grade }: ProfileDiscipline): string {
  return [code, name, grade].filter(Boolean).join(' ');
}

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
