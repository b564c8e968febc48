/**
 * Text in the form in which two spellings can be compared: NFC, full-width letters, digits, signs and spaces as
 * half-width ones, runs of white space as one blank, none at the ends. For comparing and searching, not for storing.
 */
export function normaliseText(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\uFF01-\uFF5E]/g, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0))
    .replace(/\s+/g, ' ')
    .trim();
}
