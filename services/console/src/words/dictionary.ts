import type { Bilingual } from '@queqiao/contracts';

export type Language = keyof Bilingual;

/** The words of one feature in both languages; `{n}` is a placeholder. */
export type Dictionary = Readonly<Record<string, Bilingual>>;

export type Values = Readonly<Record<string, string | number>>;

/** Fills in placeholders; one without a value stays. */
export function fill(text: string, values: Values = {}): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}
