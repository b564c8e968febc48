import { discipline as disciplineEntry, disciplineFit, gradeValue } from '@queqiao/reference';
import type { ProfileDiscipline } from '../store/profile.js';
import type { Target } from '../target.js';
import { evidenceOf } from './evidence.js';
import type { Factor } from './factor.js';
import { codeImportance, industryLabel } from './industry-nearness.js';
import { tableOver } from './tables.js';

/** A discipline without a grade: below the 70 % that got one, or never evaluated. In the list of 双一流 it counts as an A. */
const UNGRADED = 0.2;
const FIRST_CLASS = 0.965;

interface Strength {
  readonly value: number;
  readonly discipline: ProfileDiscipline;
  readonly code: string;
}

/** The best graded discipline that serves the target's industry: grade × strength of the relation. */
export const capabilityFactor: Factor = {
  key: 'capability',
  group: 'fit',
  name: { zh: '学科实力', en: 'Discipline strength' },
  weights: {
    'industry>institution': 38,
    'need:technology>institution': 42,
    'need:talent>institution': 42,
    'need:cooperation>institution': 38,
  },
  baseRate: 0.15,
  prepare(target, { store }) {
    const relation = relations(target);
    const best = (disciplines: readonly ProfileDiscipline[]) => strongest(disciplines, relation);
    return {
      values: tableOver(store.disciplines, (disciplines) => best(disciplines)?.value ?? 0),
      explain(row) {
        const found = best(store.disciplines.at(row) ?? []);
        if (!found) {
          const text = { zh: '没有与该产业相关的学科', en: 'No discipline that serves this industry' };
          return { text, evidence: [evidenceOf(store, row, 'disciplines')] };
        }
        const { discipline } = found;
        const value = `${discipline.name}${discipline.grade ? ` ${discipline.grade}` : ''}`;
        return {
          text: inWords(found, relation(discipline)?.fit ?? 0),
          evidence: [evidenceOf(store, row, 'disciplines', value)],
        };
      },
    };
  },
};

/** How strongly a discipline serves the target, with the code it serves best; computed once for each discipline. */
function relations(target: Target) {
  const known = new Map<string, { value: number; fit: number; code: string } | undefined>();
  return ({ code, name }: ProfileDiscipline) => {
    const key = code && disciplineEntry(code) ? code : name;
    if (!known.has(key)) {
      let best: { value: number; fit: number; code: string } | undefined;
      for (const [index, industry] of target.codes.entries()) {
        const fit = disciplineFit(key, industry) ?? 0;
        const value = fit * codeImportance(index, target.codes.length);
        if (value > (best?.value ?? 0)) best = { value, fit, code: industry };
      }
      known.set(key, best);
    }
    return known.get(key);
  };
}

function strongest(
  disciplines: readonly ProfileDiscipline[],
  relation: ReturnType<typeof relations>,
): Strength | undefined {
  let best: Strength | undefined;
  for (const discipline of disciplines) {
    const related = relation(discipline);
    if (!related) continue;
    const value = related.value * gradeOf(discipline);
    if (!best || value > best.value) best = { value, discipline, code: related.code };
  }
  return best;
}

function gradeOf({ grade, doubleFirstClass }: ProfileDiscipline): number {
  return Math.max(gradeValue(grade ?? '') ?? UNGRADED, doubleFirstClass ? FIRST_CLASS : 0);
}

function inWords({ discipline, code }: Strength, fit: number) {
  const { name, grade, doubleFirstClass } = discipline;
  const entry = disciplineEntry(discipline.code ?? name) ?? disciplineEntry(name);
  const industry = industryLabel(code);
  const rating = {
    zh:
      [grade && `第四轮评估 ${grade}`, doubleFirstClass && '“双一流”建设学科'].filter(Boolean).join('、') || '未获评级',
    en:
      [grade && `graded ${grade}`, doubleFirstClass && 'a "Double First-Class" discipline']
        .filter(Boolean)
        .join(', ') || 'ungraded',
  };
  const degree =
    fit >= 0.7
      ? { zh: '相关度高', en: 'closely related' }
      : fit >= 0.4
        ? { zh: '相关', en: 'related' }
        : { zh: '有一定关联', en: 'loosely related' };
  return {
    zh: `${name}学科${rating.zh}，与 ${industry.zh} ${degree.zh}`,
    en: `${entry?.nameEn ?? name}, ${rating.en}, is ${degree.en} to ${industry.en}`,
  };
}
