import { escapeHtml } from '../../../../blocks/render-prose.ts';
import { placeOf } from './edit.ts';
import type { Cell, Prose } from './prose.ts';
import { plannedOf, type Planned } from './sketch.ts';

/** What of each leaf lies between two offsets. */
export function cellsInside(prose: Prose, from: number, to: number): Planned[] {
  const [start, end] = [placeOf(prose, from), placeOf(prose, to)];
  if (!start || !end) return [];
  return prose.leaves.slice(start.leaf, end.leaf + 1).map((leaf, at) => ({
    ...plannedOf(leaf),
    cells: leaf.cells.slice(
      at === 0 ? start.cell : 0,
      start.leaf + at === end.leaf ? end.cell : leaf.cells.length,
    ),
  }));
}

/** The words, a line each. */
export function textOf(leaves: readonly Planned[]): string {
  return leaves.map(({ cells }) => cells.map(({ text }) => text).join('')).join('\n');
}

function cellHtml({ kind, text, strong, link }: Cell): string {
  if (kind === 'break') return '<br>';
  const words = strong ? `<b>${escapeHtml(text)}</b>` : escapeHtml(text);
  return link ? `<a href="${escapeHtml(link.url)}">${words}</a>` : words;
}

function leafHtml({ kind, within, opens, cells }: Planned): string {
  const inner = cells.map(cellHtml).join('').replaceAll('</b><b>', '');
  const own = within[within.length - 1]?.kind;
  if (opens) return own === 'numbers' ? `<ol><li>${inner}</li></ol>` : `<ul><li>${inner}</li></ul>`;
  if (own === 'quote') return `<blockquote><p>${inner}</p></blockquote>`;
  return kind.startsWith('h') ? `<${kind}>${inner}</${kind}>` : `<p>${inner}</p>`;
}

/** The same with what it looks like, for Word, WeChat and ourselves. */
export function htmlOf(leaves: readonly Planned[]): string {
  const html = leaves
    .map(leafHtml)
    .join('')
    .replaceAll('</ul><ul>', '')
    .replaceAll('</ol><ol>', '');
  // Words out of one paragraph are words, and no paragraph.
  return leaves.length === 1 && leaves[0]!.kind === 'p' && !leaves[0]!.opens
    ? leaves[0]!.cells.map(cellHtml).join('').replaceAll('</b><b>', '')
    : html;
}
