import { discipline as disciplineEntry, disciplineFit, gradeValue } from '@queqiao/reference';
import type { ProfileDiscipline } from '../store/profile.js';
import { remembered } from './remembered.js';

/** A discipline without a grade: below the 70 % that got one, or never evaluated. */
const UNGRADED = 0.2;
/** A discipline in the list of 双一流 (2022) counts as an A at least. */
const FIRST_CLASS = 0.965;

const fitsOf = remembered((industry) => remembered((discipline) => disciplineFit(discipline, industry) ?? 0));

/** The key under which the relation knows a discipline: its code, else its name. */
export function disciplineKey({ code, name }: ProfileDiscipline): string {
  return code && disciplineEntry(code) ? code : name;
}

/** How strongly a discipline serves an industry, 0–1; kept, as there are only so many pairs. */
export function serves(discipline: string, industry: string): number {
  return fitsOf(industry)(discipline);
}

/** What the rating of a discipline is worth, 0–1. */
export function ratingOf({ grade, doubleFirstClass }: ProfileDiscipline): number {
  return Math.max(gradeValue(grade ?? '') ?? UNGRADED, doubleFirstClass ? FIRST_CLASS : 0);
}
