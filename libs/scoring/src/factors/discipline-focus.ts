import type { Bilingual } from '@queqiao/contracts';
import type { ProfileDiscipline } from '../store/profile.js';
import { disciplineKey, disciplineNameEn, ratingOf, serves } from './discipline-strength.js';
import { evidenceOf } from './evidence.js';
import type { Factor } from './factor.js';
import { remembered } from './remembered.js';
import { shrunkShare, tableOver } from './tables.js';

const BELONGS = 0.5;
/** A tenth of all graded disciplines belong by chance; the share is shrunk toward it as if six more were known. */
const CHANCE = 0.1;
const PRIOR_DISCIPLINES = 6;
const NAMED = 3;

/** The share of the institution's graded disciplines that belong to the target: a specialised school against a general one. */
export const disciplineFocusFactor: Factor = {
  key: 'discipline-focus',
  group: 'fit',
  name: { zh: '办学特色', en: 'Focus of the school' },
  weights: {
    'industry>institution': 14,
    'need:technology>institution': 12,
    'need:talent>institution': 12,
    'need:cooperation>institution': 12,
  },
  baseRate: CHANCE,
  prepare(target, { store }) {
    const isServing = remembered((key) => target.codes.some((code) => serves(key, code) >= BELONGS));
    const belongs = (discipline: ProfileDiscipline) => isServing(disciplineKey(discipline));
    return {
      values: tableOver(store.disciplines, (disciplines) => {
        const graded = disciplines.filter(({ grade }) => grade !== undefined);
        if (graded.length === 0) return undefined;
        return shrunkShare(ratingSum(graded.filter(belongs)), ratingSum(graded), CHANCE, PRIOR_DISCIPLINES);
      }),
      explain(row) {
        const graded = (store.disciplines.at(row) ?? []).filter(({ grade }) => grade !== undefined);
        const own = graded.filter(belongs);
        return {
          text: textOf(own, graded),
          evidence: [evidenceOf(store, row, 'disciplines.grade', namesOf(own.slice(0, NAMED)))],
        };
      },
    };
  },
};

function textOf(own: readonly ProfileDiscipline[], graded: readonly ProfileDiscipline[]): Bilingual {
  if (own.length === 0)
    return {
      zh: `${graded.length} 个获评学科都与该产业无关`,
      en: `None of its ${graded.length} graded disciplines serves this industry`,
    };
  const isMuch = ratingSum(own) >= CHANCE * ratingSum(graded);
  const listed = `${namesOf(own.slice(0, NAMED)).zh}${own.length > NAMED ? '等' : ''}`;
  return {
    zh: `${graded.length} 个获评学科中${isMuch ? '有' : '只有'} ${own.length} 个与该产业相关（${listed}）`,
    en: `${isMuch ? '' : 'Only '}${own.length} of its ${graded.length} graded disciplines serve${own.length === 1 ? 's' : ''} this industry`,
  };
}

function namesOf(disciplines: readonly ProfileDiscipline[]): Bilingual {
  const english = disciplines.map((one) => disciplineNameEn(one) ?? one.name);
  return { zh: disciplines.map(({ name }) => name).join('、'), en: english.join(', ') };
}

function ratingSum(disciplines: readonly ProfileDiscipline[]): number {
  return disciplines.reduce((sum, discipline) => sum + ratingOf(discipline), 0);
}
