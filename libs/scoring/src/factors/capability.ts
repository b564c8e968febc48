import type { Bilingual, matching } from '@queqiao/contracts';
import type { CandidateStore } from '../store/candidate-store.js';
import type { ProfileDiscipline } from '../store/profile.js';
import { disciplineKey, disciplineNameEn, ratingOf, serves } from './discipline-strength.js';
import { evidenceOf } from './evidence.js';
import type { Factor } from './factor.js';
import { codeImportance } from './industry-nearness.js';
import { industryLabel } from './labels.js';
import { largest, remembered } from './remembered.js';
import { tableOver } from './tables.js';

const CLOSE = 0.7;
const RELATED = 0.4;

interface Relation {
  readonly value: number;
  readonly fit: number;
  readonly code: string;
}

/** The best discipline for the target's industry: grade × strength of the relation. */
export const capabilityFactor: Factor = {
  key: 'capability',
  group: 'fit',
  name: { zh: '学科实力', en: 'Discipline strength' },
  weights: {
    'industry>institution': 40,
    'need:technology>institution': 40,
    'need:talent>institution': 38,
    'need:cooperation>institution': 36,
  },
  baseRate: 0.15,
  prepare(target, { store }) {
    const relation = relationsTo(target.codes);
    const strongest = (disciplines: readonly ProfileDiscipline[]) =>
      largest(
        disciplines.map((discipline) => {
          const { value, ...related } = relation(disciplineKey(discipline));
          return { ...related, value: value * ratingOf(discipline), discipline };
        }),
      );
    return {
      values: tableOver(store.disciplines, (disciplines) => strongest(disciplines)?.value),
      explain(row) {
        const best = strongest(store.disciplines.at(row) ?? []);
        if (!best || best.value === 0) {
          const all = store.disciplines.at(row)?.length ?? 0;
          const text = {
            zh: `已知的 ${all} 个学科都与该产业无关`,
            en: `None of its ${all} known disciplines serves this industry`,
          };
          return { text, evidence: [evidenceOf(store, row, 'disciplines')] };
        }
        return { text: textOf(best, best.discipline), evidence: evidenceFor(best.discipline, store, row) };
      },
    };
  },
};

function relationsTo(codes: readonly string[]): (discipline: string) => Relation {
  return remembered((discipline) => {
    const relations = codes.map((code, i) => {
      const fit = serves(discipline, code);
      return { value: fit * codeImportance(i, codes.length), fit, code };
    });
    return largest(relations) ?? { value: 0, fit: 0, code: '' };
  });
}

/** The list of grades and that of world-class disciplines each speak for what they hold. */
function evidenceFor(discipline: ProfileDiscipline, store: CandidateStore, row: number): matching.Evidence[] {
  const { name, grade, doubleFirstClass } = discipline;
  const named = { zh: name, en: englishName(discipline) };
  const graded = { zh: `${named.zh} ${grade}`, en: `${named.en} ${grade}` };
  const evidence = [
    ...(grade ? [evidenceOf(store, row, 'disciplines.grade', graded)] : []),
    ...(doubleFirstClass ? [evidenceOf(store, row, 'disciplines.doubleFirstClass', named)] : []),
  ];
  return evidence.length > 0 ? evidence : [evidenceOf(store, row, 'disciplines', named)];
}

function englishName(discipline: ProfileDiscipline): string {
  return disciplineNameEn(discipline) ?? 'One of its disciplines';
}

function textOf({ fit, code }: Relation, discipline: ProfileDiscipline): Bilingual {
  const { name, grade, doubleFirstClass } = discipline;
  const industry = industryLabel(code);
  const zh = [grade && `学科评估 ${grade}`, doubleFirstClass && '“双一流”建设学科'].filter(Boolean).join('、');
  const en = [grade && `graded ${grade}`, doubleFirstClass && 'a "Double First-Class" discipline']
    .filter(Boolean)
    .join(', ');
  return {
    zh: `${name}${zh ? `（${zh}）` : '（未获评级）'}，与${industry.zh}${fit >= CLOSE ? '相关度高' : fit >= RELATED ? '相关' : '有一定关联'}`,
    en: `${englishName(discipline)}, ${en || 'ungraded'}, is ${fit >= CLOSE ? 'closely related' : fit >= RELATED ? 'related' : 'loosely related'} to ${industry.en}`,
  };
}
