import { parsePastDate } from '../../model/dates.ts';
import { looking as t } from '../../strings/looking.ts';

/** The year of a photo as it fits under a small one: `1974年`, `约1965年`, `1960年代`, or a question. */
export function wallYear(when: string | undefined): string {
  const date = parsePastDate(when ?? '');
  if (!date) return t.whichYear;
  if (date.precision === 'decade') return t.decade(date.from);
  return date.approximate ? t.aboutYear(date.from) : t.exactYear(date.from);
}
