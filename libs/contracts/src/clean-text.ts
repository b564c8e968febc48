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
