import { markdownToMdast, type MdastNode } from 'satteri';
import { blockKinds, type Block } from './block-kinds.ts';
import { findOddTags } from './find-odd-tags.ts';
import { lineFinder } from './line-finder.ts';
import { readFields } from './read-fields.ts';
import { readTags, type Piece, type TagPiece } from './read-tags.ts';
import { escapeHtml, renderProse, type ProseContext } from './render-prose.ts';
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

const FEATURES = { gfm: { footnotes: false }, frontmatter: false } as const;
/** Blocks within blocks within blocks are somebody's mistake; deeper ones show as typed. */
const MAX_DEPTH = 4;
/** A photo typed as Markdown: its file name is no text to be rewritten. */
const MARKDOWN_PHOTO = /(!\[[^\]\n]*\]\([^)\s/\\:]+)/;

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
  const body: Body = { blocks: [], words: [], problems: [] };
  const lineAt = lineFinder(text);
  const problem = (id: BodyProblem['id'], offset: number, found: string) =>
    body.problems.push({ id, line: lineAt(offset), found });

  const parsePieces = (pieces: Piece[], shift: number, depth: number): Block[] =>
    pieces.flatMap((piece) =>
      piece.type === 'markdown'
        ? parseMarkdown(piece.text, shift + piece.offset)
        : parseTag(piece, shift, depth),
    );

  const parseTag = (piece: TagPiece, shift: number, depth: number): Block[] => {
    const { name, attributes, inner } = piece;
    const { fields, wrong } = readFields(name, attributes, rewrite);
    for (const found of wrong) problem('block-attribute', shift + piece.offset, found);
    if (!fields) return [];
    if (blockKinds[name].content === 'void') return [{ type: name, ...fields } as Block];
    const innerShift = shift + piece.innerOffset;
    const blocks =
      depth < MAX_DEPTH
        ? parsePieces(readTags(inner), innerShift, depth + 1)
        : parseMarkdown(inner, innerShift);
    return blocks.length > 0 ? [{ type: name, ...fields, blocks } as Block] : [];
  };

  const parseMarkdown = (markdown: string, shift: number): Block[] => {
    for (const { id, offset, found } of findOddTags(markdown)) problem(id, shift + offset, found);
    const { text: withoutWords, words } = takeWords(markdown);
    for (const { of, text: shown, offset } of words) {
      if (!knowsWord(of)) problem('word-unknown', shift + offset, `${rewrite(shown)}（${of}）`);
      else if (!body.words.includes(of)) body.words.push(of);
    }
    const readable = rewriteProse(withoutWords, rewrite);
    try {
      return renderMarkdown(tameMarkdown(readable), {
        words: words.map((word) => ({ ...word, text: rewrite(word.text) })),
        knowsWord,
      });
    } catch (error) {
      problem('body-unreadable', shift, error instanceof Error ? error.name : String(error));
      return [showAsTyped(asTyped(readable, words))];
    }
  };

  body.blocks = parsePieces(readTags(text), 0, 0);
  return body;
}

function rewriteProse(markdown: string, rewrite: (text: string) => string): string {
  return markdown
    .split(MARKDOWN_PHOTO)
    .map((piece, index) => (index % 2 === 0 ? rewrite(piece) : rewriteAlt(piece, rewrite)))
    .join('');
}

function rewriteAlt(photo: string, rewrite: (text: string) => string): string {
  const file = photo.lastIndexOf('](');
  return rewrite(photo.slice(0, file)) + photo.slice(file);
}

function showAsTyped(text: string): Block {
  return { type: 'prose', html: `<p>${escapeHtml(text.trim()).replaceAll('\n', '<br />')}</p>` };
}

type Known = Pick<ProseContext, 'words' | 'knowsWord'>;

/** Markdown to prose blocks; photos typed as Markdown images become Photo blocks of their own. */
function renderMarkdown(tamed: string, known: Known): Block[] {
  const blocks: Block[] = [];
  let html = '';
  const flush = () => {
    if (html.trim() !== '') blocks.push({ type: 'prose', html });
    html = '';
  };
  for (const node of topLevelNodes(tamed)) {
    const photos: Block[] = [];
    html += renderProse(node, {
      ...known,
      onPhoto: ({ file, alt, caption }) =>
        photos.push({ type: 'Photo', file, ...(alt && { alt }), ...(caption && { caption }) }),
    });
    if (photos.length === 0) continue;
    flush();
    for (const photo of photos) blocks.push(photo);
  }
  flush();
  return blocks;
}

/** Indented code does not exist for people who indent paragraphs: its text is read once more. */
function topLevelNodes(tamed: string): MdastNode[] {
  const root = markdownToMdast(tamed, { features: FEATURES });
  const nodes: readonly MdastNode[] = 'children' in root ? root.children : [];
  return nodes.flatMap((node) =>
    node.type === 'code' ? topLevelNodes(node.value.replace(/^[ \t]+/gm, '')) : [node],
  );
}
