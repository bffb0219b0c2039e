import { isSafeLink } from '../../../../blocks/render-prose.ts';
import { asTyped, sentinels } from '../../../../blocks/sentinels.ts';
import { decodeText, exitOf, type MarkdownEvent } from './markdown-events.ts';
import type { Cell, Link, Look } from './prose.ts';
import type { TracedText } from './traced-text.ts';

/** Stands where somebody is about to write into a line that has nothing but signs yet. */
export const CARET = '\uFDD7';

/** What is read, and what has been found in it. */
export interface Reading {
  traced: TracedText;
  source: string;
  /** Dialect words, as they stand in the sentence. */
  words: readonly string[];
}

const CHARACTER = new RegExp(
  `${sentinels.wordStart}(\\d+)${sentinels.wordEnd}|[\\uD800-\\uDBFF][\\uDC00-\\uDFFF]|[^]`,
  'g',
);
const AFTER_BREAK = new Set(['linePrefix', 'blockQuotePrefix', 'listItemIndent', 'whitespace']);

/** Gathers the cells of one paragraph, heading or table cell. */
class CellReader {
  readonly cells: Cell[] = [];
  private readonly reading: Reading;
  private readonly events: readonly MarkdownEvent[];
  private strong = 0;
  private em = 0;
  private link: Link | null = null;
  /** Where the blanks before a line end begin, and whether they make it a hard break. */
  private suffix: { from: number; hard: boolean } | null = null;

  constructor(reading: Reading, events: readonly MarkdownEvent[]) {
    this.reading = reading;
    this.events = events;
  }

  private get look(): Look {
    return { strong: this.strong > 0, em: this.em > 0, link: this.link };
  }

  private put(kind: Cell['kind'], text: string, from: number, to: number): void {
    const span = this.reading.traced.span(from, to);
    const source = this.reading.source.slice(span.from, span.to);
    this.cells.push({ kind, text, source, ...span, ...this.look });
  }

  private putText(from: number, to: number): void {
    for (const match of this.reading.traced.text.slice(from, to).matchAll(CHARACTER)) {
      const at = from + match.index;
      const end = at + match[0].length;
      if (match[1] !== undefined)
        this.put('word', this.reading.words[Number(match[1])] ?? '', at, end);
      else if (match[0] === sentinels.lineBreak) this.put('break', '\n', at, end);
      else if (match[0] !== sentinels.joiner && match[0] !== CARET)
        this.put('text', asTyped(match[0]), at, end);
    }
  }

  /** Reads the events from `start` up to `end`. */
  read(start: number, end: number): void {
    for (let at = start; at < end; at += 1) at = this.readEvent(at);
    // Blanks behind the last word: somebody is still typing there.
    if (this.suffix && !this.suffix.hard) this.putText(this.suffix.from, this.events[end]!.to);
  }

  /** Reads one event, and says which was the last that belongs to it. */
  private readEvent(at: number): number {
    const { enters, type, from, to } = this.events[at]!;
    if (type === 'strong') this.strong += enters ? 1 : -1;
    if (type === 'emphasis') this.em += enters ? 1 : -1;
    if (!enters) return at;
    if (type === 'data' || type.startsWith('literalAutolink')) {
      this.suffix = null;
      this.putText(from, to);
      return exitOf(this.events, at);
    }
    if (type === 'lineSuffix' || type === 'hardBreakTrailing' || type === 'hardBreakEscape')
      // Blanks break nothing where there is no word yet; a backslash does.
      this.suffix ??= {
        from,
        hard: type === 'hardBreakEscape' || (type !== 'lineSuffix' && this.hasWords()),
      };
    else if (type === 'lineEnding') this.putLineEnd(from, to);
    else if (AFTER_BREAK.has(type)) this.stretchBreak(to);
    else if (type === 'link' || type === 'image') return this.readLink(at, type === 'image');
    else return this.readWhole(at);
    return exitOf(this.events, at);
  }

  /** What is one cell however it is written; anything else is looked into. */
  private readWhole(at: number): number {
    const { type, from, to } = this.events[at]!;
    const written = this.reading.traced.text.slice(from, to);
    if (type === 'characterEscape') this.put('text', asTyped(written.slice(1)), from, to);
    else if (type === 'characterReference') this.put('text', decodeText(written), from, to);
    else if (type === 'autolink') this.put('address', asTyped(written.slice(1, -1)), from, to);
    else return at;
    return exitOf(this.events, at);
  }

  /** Reads text that stands as typed, whatever signs are in it. */
  readTyped(start: number, end: number): void {
    for (const { enters, type, from, to } of this.events.slice(start, end))
      if (enters && type === 'codeFlowValue') this.putText(from, to);
      else if (enters && type === 'lineEnding') this.put('soft', '', from, to);
      else if (enters && AFTER_BREAK.has(type)) this.stretchBreak(to);
  }

  private hasWords(): boolean {
    return this.cells.some(({ kind }) => kind !== 'soft');
  }

  private putLineEnd(from: number, to: number): void {
    const hard = this.suffix?.hard === true;
    this.put(hard ? 'break' : 'soft', hard ? '\n' : '', this.suffix?.from ?? from, to);
    this.suffix = null;
  }

  private stretchBreak(to: number): void {
    const last = this.cells[this.cells.length - 1];
    if (!last?.source.includes('\n')) return;
    last.to = Math.max(last.to, this.reading.traced.span(to - 1, to).to);
    last.source = this.reading.source.slice(last.from, last.to);
  }

  private partOf(at: number, type: string): MarkdownEvent | undefined {
    return this.events.slice(at, exitOf(this.events, at)).find((event) => event.type === type);
  }

  private readLink(at: number, isImage: boolean): number {
    const exit = exitOf(this.events, at);
    const { from, to } = this.events[at]!;
    const { text } = this.reading.traced;
    const destination = this.partOf(at, 'resourceDestinationString');
    const written = destination ? text.slice(destination.from, destination.to) : '';
    const url = asTyped(decodeText(written));
    const label = this.events.findIndex((each, index) => index > at && each.type === 'labelText');
    const inner = label > at && label < exit ? label : null;
    if (isImage) this.putImage(url, inner, from, to);
    else this.readLabel(url, inner, from, to);
    return exit;
  }

  private putImage(url: string, label: number | null, from: number, to: number): void {
    const { text } = this.reading.traced;
    const alt = label ? asTyped(text.slice(this.events[label]!.from, this.events[label]!.to)) : '';
    const isFile = url !== '' && !/[/\\:\0]/.test(url.replace(/^\.\//, ''));
    this.put(isFile ? 'photo' : 'text', isFile ? url : `![${alt}](${url})`, from, to);
  }

  /** A link's words; with the signs around them where it leads nowhere that is safe. */
  private readLabel(url: string, label: number | null, from: number, to: number): void {
    const start = label === null ? from + 1 : this.events[label]!.from;
    const end = label === null ? start : this.events[label]!.to;
    const isLink = this.link === null && isSafeLink(url);
    const before = this.link;
    const close = this.reading.traced.span(end, to);
    if (isLink) this.link = { url, close: this.reading.source.slice(close.from, close.to) };
    else this.put('text', '[', from, from + 1);
    if (label !== null) this.read(label + 1, exitOf(this.events, label));
    this.link = before;
    if (!isLink) this.put('text', `](${url})`, end, to);
  }
}

/** The cells of the events from `start` up to `end`. */
export function readCells(
  reading: Reading,
  events: readonly MarkdownEvent[],
  start: number,
  end: number,
): Cell[] {
  const reader = new CellReader(reading, events);
  reader.read(start, end);
  return reader.cells;
}

/** The same for text that stands as typed. */
export function readTyped(
  reading: Reading,
  events: readonly MarkdownEvent[],
  start: number,
  end: number,
): Cell[] {
  const reader = new CellReader(reading, events);
  reader.readTyped(start, end);
  return reader.cells;
}
