import type { Bilingual } from '@queqiao/contracts';

export type Language = keyof Bilingual;

/** The words of one feature, each in both languages, in a file beside the feature. `{n}` and the like are filled in. */
export type Dictionary = Readonly<Record<string, Bilingual>>;

export type Values = Readonly<Record<string, string | number>>;

/** A text with its `{names}` filled in; a name without a value stays as it is. */
export function fill(text: string, values: Values = {}): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}
