import { ConverterFactory } from 'opencc-js/core';
import { to } from 'opencc-js/preset/t2cn';

const simplify = ConverterFactory(...(to.cn ?? []));

const digits = '0123456789';
const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const subscripts = '₀₁₂₃₄₅₆₇₈₉';

/** Traditional characters as simplified ones (OpenCC's tables). */
export function simplified(text: string): string {
  return simplify(text);
}

/**
 * A text as it is compared and searched, not as it is stored: NFC, half-width, small digits as digits (CO₂ as co2), simplified,
 * lower case, single spaces, trimmed.
 */
export function comparable(text: string): string {
  const plain = text
    .normalize('NFC')
    .replace(/[\uFF01-\uFF5E]/g, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0))
    .replace(/[⁰¹²³⁴-⁹₀-₉]/g, (digit) => digits[(superscripts + subscripts).indexOf(digit) % digits.length] ?? digit)
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
  return simplified(plain);
}
