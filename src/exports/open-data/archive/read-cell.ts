import { z } from 'zod';
import { formatPastDate } from '../../../model/dates.ts';
import { cleanText } from '../../../blocks/sentinels.ts';
import { columns as t } from '../../../strings/open-data-archive.ts';

/** The ids of a column's closed list and their Chinese labels, wherever they are declared. */
function labelsIn(schema: z.ZodType): Record<string, string> | undefined {
  const { labels } = schema.meta() ?? {};
  if (labels) return labels;
  if (schema instanceof z.ZodNullable) return labelsIn(schema.unwrap() as z.ZodType);
  if (schema instanceof z.ZodArray) return labelsIn(schema.element as z.ZodType);
  return undefined;
}

function say(value: unknown, labels: Record<string, string> | undefined): string {
  if (value === null || value === undefined || value === false) return '';
  if (value === true) return t.yes;
  if (Array.isArray(value)) return value.map((each) => say(each, labels)).join(t.and);
  if (typeof value === 'object') {
    const { name, when, text } = value as Record<string, string>;
    return name ?? t.ofEvent(formatPastDate(when!), text!);
  }
  const text = String(value);
  return labels?.[text] ?? text;
}

/**
 * A record's field as people read it in a table: labels for ids, names for links, `约1965年` for
 * `1965~`, several in one cell with `；` between.
 */
export function readCell(key: string, value: unknown, schema: z.ZodType): string {
  const said =
    key === 'when' && value ? formatPastDate(String(value)) : say(value, labelsIn(schema));
  return cleanText(said);
}
