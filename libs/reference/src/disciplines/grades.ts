/**
 * The nine published grades of the fourth national evaluation of disciplines (第四轮学科评估, 2017), best first, each
 * with the upper and lower bound of its band among all evaluated institutions, in per cent from the top.
 */
const bands = {
  'A+': [0, 2],
  A: [2, 5],
  'A-': [5, 10],
  'B+': [10, 20],
  B: [20, 30],
  'B-': [30, 40],
  'C+': [40, 50],
  C: [50, 60],
  'C-': [60, 70],
} as const;

/** A grade of the fourth evaluation. */
export type EvaluationGrade = keyof typeof bands;

/** The nine grades, best first. */
export const evaluationGrades = Object.keys(bands) as readonly EvaluationGrade[];

/**
 * A grade as a number from 0 to 1: the share of evaluated institutions that stand below the middle of its band
 * (`A+` 0.99, `B` 0.75, `C-` 0.35). Undefined for anything that is not a grade: an institution outside the first
 * 70 % got none, so an absent grade says nothing about how far below it is.
 */
export function gradeValue(grade: string): number | undefined {
  if (!Object.hasOwn(bands, grade)) return undefined;
  const [from, to] = bands[grade as EvaluationGrade];
  return 1 - (from + to) / 200;
}
