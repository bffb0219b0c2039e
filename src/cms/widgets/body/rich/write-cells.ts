import type { Cell, Link, Look } from './prose.ts';

/** Cells as they are written in a body, and where each of them ends in that. */
export interface Written {
  source: string;
  ends: number[];
}

const STRONG = '**';
const EMPHASIS = '*';

export function isBlank({ kind, text }: Cell): boolean {
  return kind !== 'photo' && text.trim() === '';
}

/** Blanks beside bold words are not bold: signs must touch words. */
function looksOf(cells: readonly Cell[]): Look[] {
  const near = (index: number, step: number): Cell | undefined => {
    let at = index;
    while (cells[at] && isBlank(cells[at]!)) at += step;
    return cells[at];
  };
  return cells.map((cell, index) => {
    if (!isBlank(cell)) return cell;
    const [before, after] = [near(index, -1), near(index, 1)];
    return {
      strong: before?.strong === true && after?.strong === true,
      em: before?.em === true && after?.em === true,
      link: before?.link && before.link === after?.link ? before.link : null,
    };
  });
}

/** Writes signs around characters: links outside, bold within them, slanted innermost. */
class CellWriter {
  source = '';
  private link: Link | null = null;
  private strong = false;
  private em = false;

  turn(to: Look): void {
    const otherLink = this.link !== to.link;
    const otherStrong = otherLink || this.strong !== to.strong;
    if (this.em && (otherStrong || !to.em)) this.source += EMPHASIS;
    if (this.em && (otherStrong || !to.em)) this.em = false;
    if (this.strong && (otherLink || !to.strong)) this.source += STRONG;
    if (this.strong && (otherLink || !to.strong)) this.strong = false;
    if (otherLink) this.source += `${this.link?.close ?? ''}${to.link ? '[' : ''}`;
    this.link = to.link;
    if (to.strong && !this.strong) this.source += STRONG;
    this.strong = to.strong;
    if (to.em && !this.em) this.source += EMPHASIS;
    this.em = to.em;
  }
}

/** Line ends as they are written where a paragraph has to stand in one line. */
function inOneLine({ kind, source, text }: Cell): string {
  if (!source.includes('\n')) return source;
  return kind === 'break' ? '<br>' : text;
}

/** Cells as Markdown that reads the same; `oneLine` for headings and what changes its place. */
export function writeCells(cells: readonly Cell[], oneLine = false): Written {
  const writer = new CellWriter();
  const looks = looksOf(cells);
  const ends = cells.map((cell, index) => {
    writer.turn(looks[index]!);
    writer.source += oneLine ? inOneLine(cell) : cell.source;
    return writer.source.length;
  });
  writer.turn({ strong: false, em: false, link: null });
  return { source: writer.source, ends };
}

const SIGN = /^[\\*_[\]#+\-.)!|&>;:()"'=]$/;

/** The cell with a backslash before it, where Markdown might take it for a sign. */
export function escaped(cell: Cell): Cell {
  return cell.kind === 'text' && cell.source === cell.text && SIGN.test(cell.text)
    ? { ...cell, source: `\\${cell.text}` }
    : cell;
}

/** The same for `<`, which the site shows as typed anyway but for addresses. */
export function escapedWholly(cell: Cell): Cell {
  return cell.text === '<' && cell.source === '<' ? { ...cell, source: '\\<' } : escaped(cell);
}
