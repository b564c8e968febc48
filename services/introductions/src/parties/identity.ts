import type { FieldProblem } from '@queqiao/contracts';
import { divisions, foldedName } from '@queqiao/reference';

/** What a firm is by law, which no name is told apart by. */
const LEGAL_FORM = /(?:股份|集团|控股|有限|责任|公司|总|分|厂|合伙企业|普通合伙|有限合伙|[()])+$/u;
/** Shorter ones are words of a trade, such as 铝业. */
const SHORTEST_CORE = 4;
/** A Latin abbreviation counts as a word, or ABB would be found in 'grabbed'. */
const SHORTEST_WITHIN_WORDS = 7;

const CONTACT = /@|https?:|www\.|\.(?:com|cn|net|org)\b|\d{7,}|(?=[0-9a-z]{18})[a-z]*\d/iu;

/** What in a sentence about a side would say who it is, or how to reach it. `identities` are names and codes of both sides. */
export function identityProblems(
  field: string,
  sentence: string | undefined,
  identities: readonly string[],
): FieldProblem[] {
  if (sentence === undefined) return [];
  if (identities.some((identity) => tells(sentence, identity))) return [problem(field, 'no-names', NAMES)];
  // Digits of a telephone number may stand apart.
  if (CONTACT.test(sentence.normalize('NFKC').replace(/(?<=\d)[\s()-]+(?=\d)/gu, ''))) {
    return [problem(field, 'no-contact', REACH)];
  }
  return [];
}

const NAMES = {
  zh: '这句话含有机构的名称、简称或代码，双方同意前不能透露',
  en: 'This sentence holds a name or a code of an organisation, which stays untold until both agree',
};
const REACH = {
  zh: '这句话含有电话、邮箱、网址或长串数字；金额请以万元为单位填写',
  en: 'This sentence holds a telephone number, an address or a long number; write amounts in 万元',
};

function problem(field: string, rule: string, message: FieldProblem['message']): FieldProblem {
  return { field, rule, message };
}

function tells(sentence: string, identity: string): boolean {
  const folded = foldedName(identity);
  const whole = bare(folded);
  if (/^[\p{Script=Latin}\d]+$/u.test(whole) && whole.length < SHORTEST_WITHIN_WORDS) {
    return whole.length > 1 && asWords(foldedName(sentence)).includes(asWords(folded));
  }
  const said = bare(foldedName(sentence));
  const core = bare(withoutPlace(folded.replace(LEGAL_FORM, '')));
  return [whole, core.length < SHORTEST_CORE ? '' : core].some((name) => name.length > 1 && said.includes(name));
}

function asWords(text: string): string {
  return ` ${text.replace(/[^\p{Script=Latin}\d]+/gu, ' ').trim()} `;
}

function bare(text: string): string {
  return text.replace(/[\s\p{P}\p{S}]/gu, '');
}

let places: readonly string[] | undefined;

/** A firm's name without the place in front: 山东示例铝业 → 示例铝业. */
function withoutPlace(name: string): string {
  places ??= divisions()
    .flatMap(({ code, name }) => [name, ...divisions(code).map((inner) => inner.name)])
    .flatMap((place) => [place, place.replace(/(?:省|市|自治区|地区|盟)$/u, '')])
    .sort((a, b) => b.length - a.length);
  const place = places.find((one) => name.startsWith(one));
  return place === undefined ? name : withoutPlace(name.slice(place.length));
}
