import { z } from 'zod';
import type { Bilingual } from './values.js';

const zhLocale = z.locales.zhCN().localeError;
const enLocale = z.locales.en().localeError;

/** A broken rule in words for people; zod's own text for the rare rules. */
export function issueText(issue: z.core.$ZodIssue): Bilingual {
  switch (issue.code) {
    case 'invalid_type':
      return typeText(issue);
    case 'too_big':
      return maximumText(issue);
    case 'too_small':
      return minimumText(issue);
    case 'invalid_value':
      return { zh: `须为以下之一：${issue.values.join('、')}`, en: `Must be one of: ${issue.values.join(', ')}` };
    case 'invalid_format':
      if (issue.format === 'regex') return { zh: '格式不正确', en: 'Does not have the required form' };
  }
  const raw = issue as Parameters<typeof zhLocale>[0];
  return { zh: textOf(zhLocale(raw), issue), en: textOf(enLocale(raw), issue) };
}

const TYPES: Readonly<Record<string, Bilingual>> = {
  string: { zh: '文本', en: 'text' },
  number: { zh: '数字', en: 'a number' },
  int: { zh: '整数', en: 'a whole number' },
  boolean: { zh: '是或否（true 或 false）', en: 'true or false' },
  array: { zh: '列表', en: 'a list' },
  object: { zh: '对象', en: 'an object' },
};

function typeText(issue: z.core.$ZodIssueInvalidType): Bilingual {
  if (issue.input === undefined) return { zh: '必填', en: 'Required' };
  const type = TYPES[issue.expected] ?? { zh: issue.expected, en: issue.expected };
  return { zh: `须为${type.zh}`, en: `Must be ${type.en}` };
}

function maximumText({ origin, maximum, inclusive }: z.core.$ZodIssueTooBig): Bilingual {
  if (origin === 'string') return { zh: `最多 ${maximum} 个字符`, en: `At most ${maximum} characters` };
  if (origin === 'array') return { zh: `最多 ${maximum} 项`, en: `At most ${maximum} items` };
  if (inclusive === false) return { zh: `须小于 ${maximum}`, en: `Must be less than ${maximum}` };
  return { zh: `不能大于 ${maximum}`, en: `Must not be more than ${maximum}` };
}

function minimumText({ origin, minimum, inclusive }: z.core.$ZodIssueTooSmall): Bilingual {
  const counted = origin === 'string' || origin === 'array';
  if (counted && minimum === 1) return { zh: '不能为空', en: 'Must not be empty' };
  if (origin === 'string') return { zh: `至少 ${minimum} 个字符`, en: `At least ${minimum} characters` };
  if (origin === 'array') return { zh: `至少 ${minimum} 项`, en: `At least ${minimum} items` };
  if (inclusive === false) return { zh: `须大于 ${minimum}`, en: `Must be more than ${minimum}` };
  return { zh: `不能小于 ${minimum}`, en: `Must not be less than ${minimum}` };
}

function textOf(found: ReturnType<typeof zhLocale>, issue: z.core.$ZodIssue): string {
  if (typeof found === 'string') return found;
  return found?.message ?? issue.message;
}
