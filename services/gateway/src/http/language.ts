import type { Bilingual } from '@queqiao/contracts';

export type Language = keyof Bilingual;

/** RFC 9110, 12.5.4; Chinese if the header names neither. */
export function readerLanguage(header: string | undefined): Language {
  const wishes = (header ?? '').split(',').map(wishOf);
  const best = wishes.filter((wish) => wish.language !== undefined && wish.quality > 0);
  return best.sort((a, b) => b.quality - a.quality)[0]?.language ?? 'zh';
}

function wishOf(range: string): { language: Language | undefined; quality: number } {
  const [tag = '', ...parameters] = range.split(';').map((part) => part.trim().toLowerCase());
  const quality = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2) ?? '1';
  const language = (['zh', 'en'] as const).find((known) => tag === known || tag.startsWith(`${known}-`));
  return { language, quality: Number.parseFloat(quality) || 0 };
}
