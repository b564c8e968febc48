/** What exchanges put before and behind a short name: *ST, S, PT, 退市; A, B, B股, 退. */
const before = /^(?:S?\*?ST|PT|S|N|退市)(?=\p{Script=Han}{2})/u;
const behind = /(?<=\p{Script=Han}{2})(?:[AB]股?|退)$/u;

export function withoutStockMarks(text: string): string {
  return text.trim().normalize('NFKC').replace(before, '').replace(behind, '');
}
