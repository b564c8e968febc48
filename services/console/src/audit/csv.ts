/** A spreadsheet runs a cell that begins like this as a formula (OWASP: CSV injection). */
const FORMULA = /^[=+\-@\t\r]/;

/** CSV (RFC 4180) that spreadsheets open in UTF-8, with no cell that they would run. */
export function csvOf(rows: readonly (readonly string[])[]): string {
  return `\uFEFF${rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`;
}

function cell(text: string): string {
  const harmless = FORMULA.test(text) ? `'${text}` : text;
  return `"${harmless.replaceAll('"', '""')}"`;
}
