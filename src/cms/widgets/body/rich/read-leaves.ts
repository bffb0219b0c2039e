import { exitOf, markdownEvents, type MarkdownEvent } from './markdown-events.ts';
import type { Cell, Container, Leaf } from './prose.ts';
import { readCells, readTyped, type Reading } from './read-cells.ts';
import type { Span, TracedText } from './traced-text.ts';

/** A container while it is read. */
interface Open extends Container {
  /** Whether nothing of the list's present item has been read yet, and where its text would be. */
  fresh: number | null;
}

const LEAVES = new Set(['paragraph', 'atxHeading', 'setextHeading', 'tableHeader', 'tableData']);
const LISTS: Record<string, Container['kind']> = {
  blockQuote: 'quote',
  listOrdered: 'numbers',
  listUnordered: 'bullets',
};

/** Gathers what stands one below the other. */
class LeafReader {
  readonly leaves: Leaf[] = [];
  private readonly reading: Reading;
  private events: readonly MarkdownEvent[] = [];
  private open: Open[] = [];
  private table = 0;
  private row = 0;
  private column = 0;

  constructor(reading: Reading) {
    this.reading = reading;
  }

  read(): void {
    this.events = markdownEvents(this.reading.traced.text);
    for (let at = 0; at < this.events.length; at += 1) at = this.readEvent(at);
  }

  private readEvent(at: number): number {
    const { enters, type, from, to } = this.events[at]!;
    const kind = LISTS[type];
    if (kind) this.changeContainers(kind, enters);
    else if (!enters) return at;
    else if (type === 'listItemPrefix') return this.startItem(at);
    else if (type === 'thematicBreak') {
      this.addLeaf('rule', this.reading.traced.span(from, to), []);
      return exitOf(this.events, at);
    } else if (type === 'codeIndented') return this.readIndented(at);
    else if (LEAVES.has(type)) return this.readLeaf(at);
    this.countRows(type);
    return at;
  }

  private countRows(type: string): void {
    if (type === 'table') [this.table, this.row] = [this.table + 1, -1];
    else if (type === 'tableRow') [this.row, this.column] = [this.row + 1, -1];
  }

  private changeContainers(kind: Container['kind'], enters: boolean): void {
    if (enters) this.open.push({ kind, item: -1, start: 1, sign: '', fresh: null });
    else {
      this.finishItem();
      this.open.pop();
    }
  }

  /** An item without words is one all the same. */
  private finishItem(): void {
    const last = this.open[this.open.length - 1];
    if (last?.fresh != null) this.addLeaf('p', { from: last.fresh, to: last.fresh }, []);
  }

  private startItem(at: number): number {
    this.finishItem();
    const exit = exitOf(this.events, at);
    const { from, to } = this.events[at]!;
    const list = this.open[this.open.length - 1]!;
    const span = this.reading.traced.span(from, to);
    const sign = this.reading.source.slice(span.from, span.to);
    const item = list.item + 1;
    const start = item === 0 ? Number.parseInt(sign, 10) || 0 : list.start;
    this.open[this.open.length - 1] = { ...list, item, sign, start, fresh: span.to };
    return exit;
  }

  private addLeaf(kind: Leaf['kind'], span: Span, cells: Cell[], more: Partial<Leaf> = {}): void {
    const opens = this.open.flatMap(({ fresh }, index) => (fresh === null ? [] : [index]));
    for (const container of this.open) container.fresh = null;
    const within = this.open.map(({ kind: name, item, start, sign }) => ({
      kind: name,
      item,
      start,
      sign,
    }));
    this.leaves.push({
      kind,
      ...span,
      within,
      opens,
      box: '',
      cells,
      place: null,
      rowEnd: span.to,
      ...more,
    });
  }

  private readLeaf(at: number): number {
    const exit = exitOf(this.events, at);
    const { type } = this.events[at]!;
    if (type === 'paragraph') this.readParagraph(at, exit);
    else if (type.startsWith('table')) this.readTableCell(at, exit);
    else this.readHeading(at, exit);
    return exit;
  }

  private readParagraph(at: number, exit: number): void {
    const { traced } = this.reading;
    let [{ from, to }, first] = [this.events[at]!, at + 1];
    let box = '';
    if (this.events[first]!.type === 'taskListCheck') {
      const check = this.events[first]!;
      box = /x/i.test(traced.text.slice(check.from, check.to)) ? '☑ ' : '☐ ';
      from = check.to + (/\s/.test(traced.text[check.to] ?? '') ? 1 : 0);
      first = exitOf(this.events, first) + 1;
    }
    const span = traced.span(from, to);
    const cells = readCells(this.reading, this.events, first, exit);
    const start = this.skipBlanks(cells, span.from);
    this.addLeaf('p', { from: start, to: Math.max(start, span.to) }, cells, { box });
  }

  /** Paragraphs are indented by the site and not by blanks, narrow or wide: it leaves those out. */
  private skipBlanks(cells: Cell[], from: number): number {
    const isOwn = this.open.every(({ kind }) => kind === 'quote');
    const isBlank = ({ kind, text, from: at }: Cell) =>
      kind === 'text' && (at < from || (isOwn && text.trim() === ''));
    let start = from;
    while (cells.length > 0 && isBlank(cells[0]!)) start = Math.max(start, cells.shift()!.to);
    return start;
  }

  private readHeading(at: number, exit: number): void {
    const inner = this.events.slice(at, exit);
    const sign = inner.find(({ type }) => type.endsWith('HeadingSequence'))!;
    const isFirst = /=/.test(this.reading.traced.text.slice(sign.from, sign.to));
    const signs = isFirst ? 1 : sign.to - sign.from;
    const depth = this.events[at]!.type === 'setextHeading' && !isFirst ? 2 : signs;
    const words = inner.find(({ type }) => type.endsWith('HeadingText'));
    const cells = readCells(this.reading, this.events, at + 1, exit);
    // A heading without words is none.
    if (!words || this.reading.traced.text.slice(words.from, words.to).trim() === '') return;
    const span = this.reading.traced.span(words.from, words.to);
    const kind = `h${Math.min(Math.max(depth, 2), 4)}` as Leaf['kind'];
    this.addLeaf(kind, span, cells, {
      rowEnd: this.reading.traced.span(sign.from, this.events[exit]!.to).to,
    });
  }

  private readTableCell(at: number, exit: number): void {
    this.column += 1;
    const { from } = this.events[at]!;
    const inner = this.events.slice(at, exit);
    const words = inner.find(({ type }) => type === 'tableContent');
    const divider = inner.find(({ type }) => type === 'tableCellDivider');
    const blank = inner.find(({ type }) => type === 'whitespace');
    const empty = blank?.to ?? (divider?.from === from ? divider.to : from);
    const span = this.reading.traced.span(words?.from ?? empty, words?.to ?? empty);
    const place = { table: this.table, row: this.row, column: this.column };
    const cells = readCells(this.reading, this.events, at + 1, exit);
    this.addLeaf('cell', span, cells, { place });
  }

  /**
   * Indented code does not exist on the site (`render-markdown.ts`): its text is read once more; in
   * an item or a quotation it stands as typed.
   */
  private readIndented(at: number): number {
    const exit = exitOf(this.events, at);
    const { traced } = this.reading;
    if (this.open.length > 0) {
      const { from, to } = this.events[at]!;
      this.addLeaf('p', traced.span(from, to), readTyped(this.reading, this.events, at, exit));
      return exit;
    }
    const stretches = this.events.slice(at, exit).flatMap(({ enters, type, from, to }) => {
      if (!enters || (type !== 'codeFlowValue' && type !== 'lineEnding')) return [];
      const blanks = /^[ \t]*/.exec(traced.text.slice(from, to))![0].length;
      return [{ from: from + (type === 'lineEnding' ? 0 : blanks), to }];
    });
    const inner = new LeafReader({ ...this.reading, traced: traced.pick(stretches) });
    inner.open = this.open;
    inner.table = this.table;
    inner.read();
    this.leaves.push(...inner.leaves);
    return exit;
  }
}

/** What stands one below the other in a text that the site's own rules have tamed. */
export function readLeaves(traced: TracedText, source: string, words: readonly string[]): Leaf[] {
  const reader = new LeafReader({ traced, source, words });
  reader.read();
  return reader.leaves;
}
