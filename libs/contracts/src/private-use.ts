import type { z } from 'zod';
import type { CustomRule } from './errors.js';

const PRIVATE_USE = /\p{Co}/u;

const rule: CustomRule = {
  rule: 'no-private-use',
  message: {
    zh: '含有私用区字符（多为旧字库的生僻字），请改用 GB 18030-2022 的标准字',
    en: 'Has a private-use character, mostly a rare one of an old font; use that of GB 18030-2022',
  },
};

/** A row's schema may be an operation's input as well; it tells a character once. */
const watched = new WeakSet<z.ZodObject>();

/**
 * Refuses texts with private-use characters, wherever they stand: each computer shows another sign for them. Only for
 * what people send; what is stored with such a character can still be read.
 */
export function withoutPrivateUse<S extends z.ZodObject>(input: S): S {
  if (watched.has(input)) return input;
  const strict = input.superRefine((value, context) => {
    for (const path of privateUse(value, [])) {
      context.addIssue({ code: 'custom', path, params: { ...rule }, input: value });
    }
  });
  watched.add(strict);
  return strict;
}

function privateUse(value: unknown, path: readonly (string | number)[]): (string | number)[][] {
  if (typeof value === 'string') return PRIVATE_USE.test(value) ? [[...path]] : [];
  if (Array.isArray(value)) return value.flatMap((item, index) => privateUse(item, [...path, index]));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) => privateUse(item, [...path, key]));
}
