/** Splits what people type as a list, on `，` `、` `,` `；` and `;`; blanks fall away. */
export function splitList(text: string): string[] {
  return text
    .split(/[，、,；;]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
