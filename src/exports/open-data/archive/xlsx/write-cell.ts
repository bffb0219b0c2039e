import { cleanText } from '../../../../blocks/sentinels.ts';
import { escapeXml } from '../../../../sharing/escape-xml.ts';
import { cutShort } from '../../../../strings/open-data-archive.ts';
import { formulaStart } from '../../../csv.ts';
import { cellStyles, type CellStyle } from './cell-styles.ts';

/** UTF-16 units that Excel takes in a cell; a longer one and it calls the whole file damaged. */
export const LONGEST = 32_767;

/** `A` to `Z`, `AA`… from 0. */
export function columnLetters(index: number): string {
  const rest = Math.floor(index / 26);
  return (rest > 0 ? columnLetters(rest - 1) : '') + String.fromCharCode(65 + (index % 26));
}

function shortened(text: string): string {
  if (text.length <= LONGEST) return text;
  // No half of a character at the cut.
  return text.slice(0, LONGEST - cutShort.length).replace(/[\uD800-\uDBFF]$/, '') + cutShort;
}

/** Excel reads `_x0041_` as `A`: what was typed like that is escaped by its own rule. */
function typed(text: string): string {
  return escapeXml(text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_'));
}

/**
 * A cell; nothing where it is empty. Text is never a formula: it is written as text, and what begins
 * like one is marked to stay text when somebody edits it.
 */
export function writeCell(
  value: string | number | null,
  place: string,
  style: CellStyle = 'text',
): string {
  if (value === null || value === '') return '';
  if (typeof value === 'number')
    return `<c r="${place}" s="${cellStyles[style]}"><v>${value}</v></c>`;
  const text = shortened(cleanText(value));
  const risky = style === 'text' && formulaStart.test(text);
  const xf = cellStyles[risky ? 'literal' : style];
  return `<c r="${place}" s="${xf}" t="inlineStr"><is><t xml:space="preserve">${typed(text)}</t></is></c>`;
}
