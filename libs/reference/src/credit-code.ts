import { isDivisionCode } from './divisions/divisions.js';

/** The rule of GB 32100-2015 that a text breaks, checked in this order. */
export type CreditCodeRule = 'length' | 'characters' | 'registration-authority' | 'province' | 'check-digit';

/** The parts of a unified social credit code (统一社会信用代码), or the rule it breaks. */
export type CreditCodeCheck =
  | {
      readonly ok: true;
      readonly code: string;
      /** `9` market regulation, `5` civil affairs, `1` establishment, … */
      readonly authority: string;
      /** `91` an enterprise, `12` a public institution, `51` an association, … */
      readonly category: string;
      /** GB/T 2260 code of the registration office; may be a code that has since been withdrawn. */
      readonly division: string;
      /** Nine characters (GB 11714). */
      readonly organisationCode: string;
    }
  | { readonly ok: false; readonly rule: CreditCodeRule };

/** The characters of GB 32100-2015 in the order of their values. */
const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';

const weights = Array.from({ length: 17 }, (_, position) => 3 ** position % 31);

const shape = new RegExp(`^[${alphabet}]{2}[0-9]{6}[${alphabet}]{10}$`);

/**
 * The categories that each registration authority gives (GB 32100-2015, tables 1 and 2; 54 and 55
 * of civil affairs, such as neighbourhood committees, and G, overseas NGOs, came later): 1 establishment, 2 foreign affairs,
 * 3 justice, 4 culture, 5 civil affairs, 6 tourism, 7 religion, 8 trade unions, 9 market regulation, A armed forces,
 * G public security, N agriculture, Y others.
 */
const CATEGORIES: Readonly<Record<string, string>> = {
  1: '1239',
  2: '19',
  3: '123459',
  4: '19',
  5: '123459',
  6: '129',
  7: '129',
  8: '19',
  9: '1239',
  A: '19',
  G: '19',
  N: '1239',
  Y: '1',
};

/** The state's own registry, which is of no province. */
const NATIONWIDE = '10';

/** The check digit (GB 32100-2015, 5.5). Throws a RangeError unless given 17 characters of the code's alphabet. */
export function creditCodeCheckDigit(first17: string): string {
  const values = Array.from(first17, (character) => alphabet.indexOf(character));
  if (values.length !== 17 || values.includes(-1)) {
    throw new RangeError('a credit code has 17 characters of 0-9 and A-Y without I, O, S, V before its check digit');
  }
  const sum = values.reduce((total, value, position) => total + value * (weights[position] ?? 0), 0);
  return alphabet.charAt((31 - (sum % 31)) % 31);
}

/** Checks a unified social credit code by GB 32100-2015. The text must be trimmed and in upper case. */
export function checkCreditCode(text: string): CreditCodeCheck {
  if (text.length !== 18) return { ok: false, rule: 'length' };
  if (!shape.test(text)) return { ok: false, rule: 'characters' };
  if (!CATEGORIES[text.charAt(0)]?.includes(text.charAt(1))) return { ok: false, rule: 'registration-authority' };
  const province = text.slice(2, 4);
  if (province !== NATIONWIDE && !isDivisionCode(`${province}0000`)) return { ok: false, rule: 'province' };
  if (creditCodeCheckDigit(text.slice(0, 17)) !== text.charAt(17)) return { ok: false, rule: 'check-digit' };
  return {
    ok: true,
    code: text,
    authority: text.charAt(0),
    category: text.slice(0, 2),
    division: text.slice(2, 8),
    organisationCode: text.slice(8, 17),
  };
}
