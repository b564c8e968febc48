export { divisionCodeProblems, industryCodeProblem, industryCodeProblems, meantCodeWarnings } from './code-problems.js';
export { countryHasDivision, isCountry } from './countries.js';
export { checkCreditCode } from './credit-code.js';
export { disciplineProblems } from './disciplines/catalogue.js';
export { discipline, disciplineFit, industryDisciplines } from './disciplines/disciplines.js';
export { gradeValue } from './disciplines/grades.js';
export { distanceKm } from './divisions/distance.js';
export {
  type Division,
  division,
  divisionContains,
  divisionPrefix,
  divisions,
  provinceOf,
} from './divisions/divisions.js';
export {
  industries,
  industriesUnder,
  industry,
  industryContains,
  industryPath,
  industryTitleEn,
  isIndustryCode,
} from './industries/industries.js';
export { proposedIndustries, shareDivision } from './industries/proposed-industries.js';
export { type Cover, coverOf, isInTrades, Maker, NodeScope } from './products/chain-cover.js';
export { namedProducts } from './products/named-products.js';
export { bareTerms, type NamedProduct, namedAs, type ProductMatch, productMatch } from './products/product-match.js';
export {
  type ProductRelation,
  ProductTerm,
  productRelation,
  productTerm,
  termsOfProduct,
} from './products/product-term.js';
export { concerns, type Scope } from './scope.js';
export { comparable, simplified } from './text/comparable.js';
export { foldedName, searchableNames } from './text/folded.js';
export { segment } from './text/segment.js';
export { isHan, words, wordsByPhrase } from './text/words.js';
