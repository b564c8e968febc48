import type { Bilingual } from './values.js';

interface Pattern {
  readonly regex: RegExp;
  readonly rule: string;
  readonly message: Bilingual;
}

export const patterns = {
  /** No store keeps NUL or lone surrogates; noncharacters are none in any language. */
  cleanLine: {
    regex: /^[^\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}]*$/u,
    rule: 'no-control-characters',
    message: { zh: '不能含有控制字符或换行', en: 'Must not contain control characters or line feeds' },
  },
  cleanText: {
    regex: /^(?:[^\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}]|[\n\t])*$/u,
    rule: 'no-control-characters',
    message: { zh: '不能含有控制字符', en: 'Must not contain control characters' },
  },
  id: {
    regex: /^[a-z0-9-]{1,64}$/,
    rule: 'id',
    message: {
      zh: '编号只能含小写字母、数字和连字符，最长 64 个字符',
      en: 'Must be 1 to 64 lower-case letters, digits or hyphens',
    },
  },
  division: {
    regex: /^\d{6}$/,
    rule: 'division-code',
    message: { zh: '须为 GB/T 2260 六位行政区划代码', en: 'Must be a six-digit GB/T 2260 division code' },
  },
  industry: {
    regex: /^(?:[A-T]|\d{2,4})$/,
    rule: 'industry-code',
    message: {
      zh: '须为 GB/T 4754-2017 行业代码（门类字母或 2–4 位数字）',
      en: 'Must be a GB/T 4754-2017 code: a section letter or 2 to 4 digits',
    },
  },
  partialDate: {
    regex: /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/,
    rule: 'date',
    message: { zh: '日期须为 YYYY、YYYY-MM 或 YYYY-MM-DD', en: 'Must be a date: YYYY, YYYY-MM or YYYY-MM-DD' },
  },
  country: {
    regex: /^[A-Z]{2}$/,
    rule: 'country-code',
    message: { zh: '须为 ISO 3166-1 两位大写国家代码', en: 'Must be a two-letter ISO 3166-1 country code' },
  },
  creditCode: {
    regex: /^[0-9A-Z]{18}$/,
    rule: 'credit-code-length',
    message: {
      zh: '统一社会信用代码须为 18 位数字或大写字母（GB 32100-2015）',
      en: 'A unified social credit code has 18 digits or capital letters (GB 32100-2015)',
    },
  },
  decisionReason: {
    regex: /^[a-z0-9]+(?:-[a-z0-9]+)*$/,
    rule: 'reason-code',
    message: {
      zh: '理由代码只能含小写字母、数字和其间的连字符',
      en: 'Must be lower-case letters and digits, with hyphens between them',
    },
  },
  pair: {
    regex: /^(?:industry|need:[a-z]{1,20})>[a-z]{1,20}$/,
    rule: 'pair-kind',
    message: {
      zh: '须为“目标>候选”，如 industry>enterprise、need:funding>investor',
      en: 'Must be "target>candidate", such as industry>enterprise or need:funding>investor',
    },
  },
} as const satisfies Readonly<Record<string, Pattern>>;

/** Finds the pattern of a regular expression as zod writes it. */
export function patternOf(regex: string): Pattern | undefined {
  return Object.values(patterns).find((one) => String(one.regex) === regex);
}
