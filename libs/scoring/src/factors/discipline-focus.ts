import { discipline as disciplineEntry, disciplineFit, gradeValue } from '@queqiao/reference';
import { evidenceOf } from './evidence.js';
import type { Factor } from './factor.js';
import { shrunkShare, tableOver } from './tables.js';

/** A discipline that serves one of the target's codes at least this strongly counts as belonging to it. */
const BELONGS = 0.5;
/** A quarter of all graded disciplines belong by chance; six disciplines' worth of that is assumed beforehand. */
const CHANCE = 0.1;
const PRIOR = 6;

/** How much of the institution's graded work belongs to the target: a school of the trade against a school of everything. */
export const disciplineFocusFactor: Factor = {
  key: 'discipline-focus',
  group: 'fit',
  name: { zh: '办学特色', en: 'Focus of the school' },
  weights: {
    'industry>institution': 15,
    'need:technology>institution': 12,
    'need:talent>institution': 12,
    'need:cooperation>institution': 12,
  },
  baseRate: CHANCE,
  prepare(target, { store }) {
    const serves = new Map<string, boolean>();
    const belongs = (key: string) => {
      const known = serves.get(key) ?? target.codes.some((code) => (disciplineFit(key, code) ?? 0) >= BELONGS);
      serves.set(key, known);
      return known;
    };
    const graded = (row: NonNullable<ReturnType<typeof store.disciplines.at>>) =>
      row.filter(({ grade }) => grade !== undefined);
    const own = (row: NonNullable<ReturnType<typeof store.disciplines.at>>) =>
      graded(row).filter(({ code, name }) => belongs(code && disciplineEntry(code) ? code : name));
    return {
      values: tableOver(store.disciplines, (row) => {
        const all = graded(row).reduce((sum, { grade }) => sum + (gradeValue(grade ?? '') ?? 0), 0);
        const matching = own(row).reduce((sum, { grade }) => sum + (gradeValue(grade ?? '') ?? 0), 0);
        return all === 0 ? undefined : shrunkShare(matching, all, CHANCE, PRIOR);
      }),
      explain(row) {
        const disciplines = store.disciplines.at(row) ?? [];
        const names = own(disciplines).map(({ name }) => name);
        const listed = names.slice(0, 3).join('、');
        const text = {
          zh: `${graded(disciplines).length} 个参评获级学科中有 ${names.length} 个服务该产业${listed && `（${listed}${names.length > 3 ? '等' : ''}）`}`,
          en: `${names.length} of ${graded(disciplines).length} graded disciplines serve this industry`,
        };
        return { text, evidence: [evidenceOf(store, row, 'disciplines', listed)] };
      },
    };
  },
};
