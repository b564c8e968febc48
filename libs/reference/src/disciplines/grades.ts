/** Grades of the fourth national evaluation of disciplines (第四轮学科评估, 2017): bounds in per cent from the top. */
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

export type EvaluationGrade = keyof typeof bands;

export const evaluationGrades = Object.keys(bands) as readonly EvaluationGrade[];

/** The share of institutions below the middle of a grade's band, 0–1 (`B` 0.75); undefined without a grade: only 70 % got one. */
export function gradeValue(grade: string): number | undefined {
  if (!Object.hasOwn(bands, grade)) return undefined;
  const [from, to] = bands[grade as EvaluationGrade];
  return 1 - (from + to) / 200;
}
