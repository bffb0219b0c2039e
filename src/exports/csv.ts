/** What a spreadsheet may take for a formula's beginning; Chinese and Japanese ones take full width too. */
export const formulaStart = /^[=+\-@\t\r\n＝＋－＠]/;

/**
 * A cell that no spreadsheet takes for a formula (OWASP, "CSV injection"): what begins like one gets
 * an apostrophe before it.
 */
function cell(text: string): string {
  const safe = formulaStart.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** A table that Excel opens as it is: BOM, lines that end in CR LF (RFC 4180). */
export function writeCsv(rows: readonly (readonly string[])[]): string {
  return `\uFEFF${rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`;
}
