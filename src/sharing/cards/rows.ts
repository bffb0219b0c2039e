import { sharingCards as t } from '../../strings/sharing-cards.ts';
import type { Card } from './card.ts';
import { ink, lay, nominalHeight, type Sheet } from './sheet.ts';
import { fit, typeset, type Print, type Style } from './typeset.ts';

/** Something as wide as its column, not yet laid down. */
export interface Row {
  height: number;
  /** Room above it, where another row comes before; pixels. */
  gap: number;
  lay: (sheet: Sheet, left: number, top: number) => void;
}

/** What a row may fill, and the sizes its text is tried in, largest first. */
export interface Room {
  width: number;
  height: number;
  sizes: readonly number[];
  gap?: number;
}

export function printRow(print: Print, gap = 0): Row {
  return {
    height: nominalHeight(print),
    gap,
    lay: (sheet, left, top) => void lay(sheet, print, left, top),
  };
}

export async function titleRow({ title }: Card, { sizes, gap, ...box }: Room): Promise<Row> {
  const style = { weight: 'bold', colour: ink.ink, leading: -0.1, tracking: 0.04 } as const;
  return printRow(await fit(title, box, sizes, { ...style, ragged: true }), gap);
}

/** 示例 in a thin frame, as on the site; `left` and `top` are the frame's. */
async function sampleMark(size: number) {
  const style: Style = { size, weight: 'medium', colour: ink.quiet };
  const print = await typeset(t.sample, style);
  const [across, down] = [Math.round(size * 0.45), Math.round(size * 0.28)];
  const [width, height] = [print.width + 2 * across, print.height + 2 * down];
  const draw = (sheet: Sheet, left: number, top: number) => {
    sheet.outlines.push(
      `<rect x="${left + 1}" y="${top + 1}" width="${width - 2}" height="${height - 2}" rx="4" fill="none" stroke="${ink.quiet}" stroke-width="2"/>`,
    );
    lay(sheet, print, left + across, top + down);
  };
  return { width, height, lay: draw };
}

/** Who tells it and where, after 示例 where it is one; null where there is nothing to say. */
export async function bylineRow(card: Card, { sizes, gap = 0, ...box }: Room): Promise<Row | null> {
  const mark = card.sample ? await sampleMark(Math.round(sizes[0]! * 0.78)) : null;
  const indent = mark ? mark.width + Math.round(sizes[0]! * 0.6) : 0;
  const text = card.byline.filter(Boolean).join(t.dot);
  const style = { weight: 'medium', colour: ink.quiet, leading: 0 } as const;
  const print = text && (await fit(text, { ...box, width: box.width - indent }, sizes, style));
  if (!mark && !print) return null;
  const first = print ? Math.min(print.height, print.size) : 0;
  const height = Math.max(mark?.height ?? 0, print ? print.height : 0);
  return {
    height,
    gap,
    lay: (sheet, left, top) => {
      const middle = top + Math.max(mark?.height ?? 0, first) / 2;
      mark?.lay(sheet, left, Math.round(middle - mark.height / 2));
      if (print) lay(sheet, print, left + indent, middle - first / 2);
    },
  };
}

export async function wordsRow({ words }: Card, { sizes, gap, ...box }: Room): Promise<Row | null> {
  if (words === '') return null;
  const style = { weight: 'medium', colour: ink.ink, leading: 0.22 } as const;
  return printRow(await fit(words, box, sizes, style), gap);
}

export function heightOf(rows: readonly Row[]): number {
  return rows.reduce((sum, { height, gap }, index) => sum + height + (index > 0 ? gap : 0), 0);
}

/** Lays rows one under another. */
export function layRows(sheet: Sheet, rows: readonly Row[], left: number, top: number): void {
  let at = top;
  for (const [index, row] of rows.entries()) {
    at += index > 0 ? row.gap : 0;
    row.lay(sheet, left, Math.round(at));
    at += row.height;
  }
}

export function isRow(row: Row | null): row is Row {
  return row !== null;
}
