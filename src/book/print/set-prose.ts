import type { PublishedWord } from '../../model/published.ts';
import { inPrint as words } from '../../strings/book.ts';
import type { ProseBlock, ProseInline } from '../prose/prose.ts';
import { readProse } from '../prose/read-prose.ts';
import type { NameIndex } from './index-names.ts';
import type { Piece, Run } from './manuscript.ts';
import type { TypeCase } from './type-case.ts';

/** What the setting of one entry needs, and what it remembers from its first line to its last. */
export interface Setting {
  /** The entry's title: where a missing character is said to be. */
  title: string;
  type: TypeCase;
  names: NameIndex;
  glossary: ReadonlyMap<string, PublishedWord>;
  /** Words that have had their footnote. */
  explained: Set<string>;
  /** The level of its own headings; never more than one below the heading before. */
  level: number;
  deepest: number;
}

/** A plain text, as it can be printed. */
export function setText(text: string, { type, title }: Setting): string {
  return type.set(text, title);
}

/** A text of which the index knows the names. */
export function setNamed(text: string, setting: Setting): Run {
  const runs = setting.names.mark(setText(text, setting));
  return runs.length === 1 ? runs[0]! : runs;
}

/** The footnote of a word of the glossary where it stands for the first time; else nothing. */
export function footnoteOf(slug: string, setting: Setting): Run[] {
  const word = setting.glossary.get(slug);
  if (!word || setting.explained.has(slug)) return [];
  setting.explained.add(slug);
  const meaning = words.word(word.word, word.pronunciation ?? '', word.meaning);
  return [{ footnote: setText(meaning, setting) }];
}

const WEB = /^https?:\/\//i;
/** Where a long address may go on in the next line. */
const BREAKS = /([/?&=#])(?=.)/g;

/** Paper has no links: the address of another website stands in a footnote, or in the text already. */
function setLink({ href, children }: ProseInline & { type: 'link' }, setting: Setting): Run[] {
  const of = setInlines(children, setting);
  if (!WEB.test(href)) return [of];
  const shown = setText(href, setting).replace(BREAKS, '$1\u200B');
  const [only] = children;
  const isShown = children.length === 1 && only!.type === 'text' && only!.text === href;
  return isShown ? [{ link: href, of: shown }] : [{ link: href, of }, { footnote: shown }];
}

function setInline(inline: ProseInline, setting: Setting): Run[] {
  switch (inline.type) {
    case 'text':
      return [setNamed(inline.text, setting)];
    case 'strong':
    case 'emphasis':
      return [{ strong: setInlines(inline.children, setting) }];
    case 'word':
      return [setInlines(inline.children, setting), ...footnoteOf(inline.slug, setting)];
    case 'link':
      return setLink(inline, setting);
    case 'break':
      return [{ line: true }];
  }
}

export function setInlines(inlines: readonly ProseInline[], setting: Setting): Run {
  const runs = inlines.flatMap((inline) => setInline(inline, setting));
  return runs.length === 1 ? runs[0]! : runs;
}

/** A body's `##` is the first level below its title; none is left out on the way down. */
function levelOf(level: number, setting: Setting): number {
  setting.deepest = Math.min(setting.level + level - 2, setting.deepest + 1);
  return setting.deepest;
}

function setTable({ head, rows }: ProseBlock & { type: 'table' }, setting: Setting): Piece {
  const columns = Math.max(1, head.length, ...rows.map((row) => row.length));
  const fill = (row: ProseInline[][]) =>
    Array.from({ length: columns }, (_, index) => setInlines(row[index] ?? [], setting));
  return {
    kind: 'table',
    columns,
    head: fill(head),
    rows: rows.map((row) => fill(row).map((of) => ({ of }))),
  };
}

function setBlock(block: ProseBlock, setting: Setting): Piece {
  const within = (blocks: readonly ProseBlock[]) => blocks.map((each) => setBlock(each, setting));
  switch (block.type) {
    case 'paragraph':
      return { kind: 'paragraph', of: setInlines(block.children, setting) };
    case 'heading':
      return {
        kind: 'heading',
        level: levelOf(block.level, setting),
        of: setInlines(block.children, setting),
      };
    case 'quotation':
      return { kind: 'quotation', pieces: within(block.blocks) };
    case 'list':
      return { kind: 'list', start: block.start, entries: block.entries.map(within) };
    case 'table':
      return setTable(block, setting);
    case 'rule':
      return { kind: 'rule' };
  }
}

/** Prose of a body, as pieces of the manuscript. */
export function setProse(html: string, setting: Setting): Piece[] {
  return readProse(html).map((block) => setBlock(block, setting));
}
