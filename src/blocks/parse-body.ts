import { blockKinds, type Block } from './block-kinds.ts';
import { findOddTags } from './find-odd-tags.ts';
import { lineFinder } from './line-finder.ts';
import { readFields } from './read-fields.ts';
import { readTags, type Piece, type TagPiece } from './read-tags.ts';
import { renderMarkdown } from './render-markdown.ts';
import { escapeHtml } from './render-prose.ts';
import { rewriteProse } from './rewrite-prose.ts';
import { asTyped, cleanText } from './sentinels.ts';
import { takeWords } from './take-words.ts';
import { tameMarkdown } from './tame-markdown.ts';

export const bodyProblemIds = [
  'block-unclosed',
  'block-malformed',
  'block-attribute',
  'block-unknown',
  'word-unknown',
  'body-unreadable',
] as const;
export interface BodyProblem {
  id: (typeof bodyProblemIds)[number];
  /** 1-based line within the body. */
  line: number;
  found: string;
}
export interface Body {
  blocks: Block[];
  /** Glossary slugs used, each once, in order. */
  words: string[];
  problems: BodyProblem[];
}

/** Blocks within blocks within blocks are somebody's mistake; deeper ones show as typed. */
const MAX_DEPTH = 4;
/** What is known, and what is gathered, while one body is parsed. */
interface Parsing {
  knowsWord: (slug: string) => boolean;
  rewrite: (text: string) => string;
  words: Set<string>;
  report: (id: BodyProblem['id'], offset: number, found: string) => void;
}

function showAsTyped(text: string): Block {
  return { type: 'prose', html: `<p>${escapeHtml(text.trim()).replaceAll('\n', '<br />')}</p>` };
}

function parseMarkdown(markdown: string, shift: number, parsing: Parsing): Block[] {
  const { knowsWord, rewrite, report } = parsing;
  for (const { id, offset, found } of findOddTags(markdown)) report(id, shift + offset, found);
  const { text, words } = takeWords(markdown);
  for (const { of, text: shown, offset } of words) {
    if (knowsWord(of)) parsing.words.add(of);
    else report('word-unknown', shift + offset, `${rewrite(shown)}（${of}）`);
  }
  const readable = rewriteProse(text, rewrite);
  const readableWords = words.map((word) => ({ ...word, text: rewrite(word.text) }));
  try {
    return renderMarkdown(tameMarkdown(readable), { words: readableWords, knowsWord });
  } catch (error) {
    report('body-unreadable', shift, error instanceof Error ? error.name : String(error));
    return [showAsTyped(asTyped(readable, readableWords))];
  }
}

function parseTag(piece: TagPiece, shift: number, depth: number, parsing: Parsing): Block[] {
  const { name, attributes, inner } = piece;
  const { fields, wrong } = readFields(name, attributes, parsing.rewrite);
  for (const found of wrong) parsing.report('block-attribute', shift + piece.offset, found);
  if (!fields) return [];
  if (blockKinds[name].content === 'void') return [{ type: name, ...fields } as Block];
  const innerShift = shift + piece.innerOffset;
  const blocks =
    depth < MAX_DEPTH
      ? parsePieces(readTags(inner), innerShift, depth + 1, parsing)
      : parseMarkdown(inner, innerShift, parsing);
  return blocks.length > 0 ? [{ type: name, ...fields, blocks } as Block] : [];
}

function parsePieces(pieces: Piece[], shift: number, depth: number, parsing: Parsing): Block[] {
  return pieces.flatMap((piece) =>
    piece.type === 'markdown'
      ? parseMarkdown(piece.text, shift + piece.offset, parsing)
      : parseTag(piece, shift, depth, parsing),
  );
}

/**
 * Parses a body in the safe static subset of MDX (content.md). Nothing is executed; every string
 * gives blocks. What was not understood is shown as typed and named in `problems`. `rewrite` is
 * applied to whatever a reader would read, and to no file name or address of an entry.
 */
export function parseBody(
  source: string,
  knowsWord: (slug: string) => boolean,
  rewrite: (text: string) => string = (text) => text,
): Body {
  const text = cleanText(source);
  const lineAt = lineFinder(text);
  const problems: BodyProblem[] = [];
  const words = new Set<string>();
  const report: Parsing['report'] = (id, offset, found) =>
    problems.push({ id, line: lineAt(offset), found });
  const blocks = parsePieces(readTags(text), 0, 0, { knowsWord, rewrite, words, report });
  return { blocks, words: [...words], problems };
}
