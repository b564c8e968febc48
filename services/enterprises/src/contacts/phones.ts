import { invalid } from '@queqiao/contracts';
import { type PhoneNumber, parsePhoneNumberFromString } from 'libphonenumber-js/core';
import metadata from 'libphonenumber-js/min/metadata';

const HOME = 'CN';
const CHINESE_MOBILE = /^1\d{10}$/;

/** One text for a phone however it was written: E.164, with `;ext=` for an extension. Undefined for what is no phone. */
export function normalPhone(written: string): string | undefined {
  const phone = parsePhoneNumberFromString(
    written.replace(/转/, ' ext. '),
    { defaultCountry: HOME, extract: false },
    metadata,
  );
  if (!phone?.isPossible()) return undefined;
  return phone.ext === undefined ? phone.number : `${phone.number};ext=${phone.ext}`;
}

/** Throws `invalid` for what is no phone. */
export function requirePhone(field: string, written: string): string {
  const phone = normalPhone(written);
  if (phone !== undefined) return phone;
  const message = {
    zh: '不是有效的电话号码；境外号码请以 + 和国家代码开头',
    en: 'Is no phone number; a foreign one begins with + and the code of the country',
  };
  throw invalid([{ field, rule: 'phone', message }]);
}

/** As people dial it in China. */
export function shownPhone(normal: string): string {
  const phone = parsed(normal);
  if (phone === undefined) return normal;
  const { country, nationalNumber } = phone;
  if (country !== HOME) return phone.formatInternational();
  return CHINESE_MOBILE.test(nationalNumber) ? nationalNumber : phone.formatNational();
}

/** 138****1234; of other phones the last two digits. */
export function maskedPhone(normal: string): string {
  const phone = parsed(normal);
  const digits = phone?.nationalNumber ?? normal;
  if (phone?.country === HOME && CHINESE_MOBILE.test(digits)) return `${digits.slice(0, 3)}****${digits.slice(-4)}`;
  return `****${digits.slice(-2)}`;
}

function parsed(normal: string): PhoneNumber | undefined {
  const [number = '', ext] = normal.split(';ext=');
  return parsePhoneNumberFromString(ext === undefined ? number : `${number} ext. ${ext}`, metadata);
}
