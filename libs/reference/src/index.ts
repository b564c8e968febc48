export { type CodeProblem, divisionCodeProblems, industryCodeProblems } from './code-problems.js';
export { type CreditCodeCheck, type CreditCodeRule, checkCreditCode, creditCodeCheckDigit } from './credit-code.js';
export {
  type Discipline,
  type DisciplineIndustry,
  discipline,
  disciplineFit,
  disciplineIndustries,
  disciplines,
  type IndustryDiscipline,
  industryDisciplines,
} from './disciplines/disciplines.js';
export { type EvaluationGrade, evaluationGrades, gradeValue } from './disciplines/grades.js';
export { distanceKm, greatCircleKm } from './divisions/distance.js';
export {
  type Division,
  division,
  divisionContains,
  divisionPrefix,
  divisions,
  isDivisionCode,
  type Point,
  prefectureOf,
  provinceOf,
} from './divisions/divisions.js';
export {
  commonIndustryLevel,
  type Industry,
  industries,
  industriesUnder,
  industry,
  industryChildren,
  industryContains,
  industryDistance,
  industryPath,
  isIndustryCode,
} from './industries/industries.js';
export { normaliseText } from './text/normalise.js';
export { segment } from './text/segment.js';
