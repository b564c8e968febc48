/** CR of old files and forms, and the separators of Unicode. */
const LINE_ENDS = /\r\n?|[\u0085\u2028\u2029]/g;

/**
 * What nobody sees but what makes two names differ or read backwards: zero-width and direction-changing characters,
 * soft hyphens, fillers and tags (Default_Ignorable_Code_Point of Unicode), interlinear marks, the blank of Braille.
 */
const INVISIBLE = /[\p{Default_Ignorable_Code_Point}\uFFF9-\uFFFB\u2800]/gu;

/** NFC and trimmed, every line end a line feed, without what is invisible. */
export function cleaned(text: string): string {
  return text.replace(LINE_ENDS, '\n').replace(INVISIBLE, '').normalize('NFC').trim();
}

/** A code as its standard writes it: half-width capitals without what is invisible, or stands between its characters. */
export function foldedCode(text: string): string {
  return cleaned(text).normalize('NFKC').toUpperCase().replace(/[\s-]/g, '');
}

/** GB/T 4754-2017: the section of a division by its first two digits, from the last of each on. */
const SECTION_ENDS = [
  ...['A05', 'B12', 'C43', 'D46', 'E50', 'F52', 'G60', 'H62', 'I65', 'J69', 'K70', 'L72', 'M75', 'N79', 'O82', 'P83'],
  ...['Q85', 'R90', 'S96', 'T97'],
];

/** `C3670`, as registers write it, is 3670 if that lies in section C. */
export function foldedIndustry(text: string): string {
  const code = foldedCode(text);
  if (!/^[A-T]\d{2,4}$/.test(code)) return code;
  const section = SECTION_ENDS.find((end) => code.slice(1, 3) <= end.slice(1));
  return section?.charAt(0) === code.charAt(0) ? code.slice(1) : code;
}
