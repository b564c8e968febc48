import { discipline as disciplineEntry, disciplineFit, gradeValue } from '@queqiao/reference';
import type { ProfileDiscipline } from '../store/profile.js';
import { remembered } from './remembered.js';

/** For a discipline below the 70 % that got a grade, or never evaluated. */
const UNGRADED = 0.2;
/** A discipline of 双一流 (2022) counts as an A at least. */
const FIRST_CLASS = 0.965;

const fitsOf = remembered((industry) => remembered((discipline) => disciplineFit(discipline, industry) ?? 0));

export function disciplineKey({ code, name }: ProfileDiscipline): string {
  return code && disciplineEntry(code) ? code : name;
}

/** How strongly a discipline serves an industry, 0–1. */
export function serves(discipline: string, industry: string): number {
  return fitsOf(industry)(discipline);
}

export function ratingOf({ grade, doubleFirstClass }: ProfileDiscipline): number {
  return Math.max(gradeValue(grade ?? '') ?? UNGRADED, doubleFirstClass ? FIRST_CLASS : 0);
}

export function disciplineNameEn({ code, name }: ProfileDiscipline): string | undefined {
  return (disciplineEntry(code ?? name) ?? disciplineEntry(name))?.nameEn;
}
