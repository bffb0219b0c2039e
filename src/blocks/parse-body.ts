import { markdownToMdast, type MdastNode } from 'satteri';
import { blockKinds, type Block } from './block-kinds.ts';
import { readTags, type Piece } from './read-tags.ts';
import { escapeHtml, renderProse, type ProseContext } from './render-prose.ts';
import { asTyped, cleanText } from './sentinels.ts';
import { tameMarkdown } from './tame-markdown.ts';

export const bodyProblemIds = [
  'block-unclosed',
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
const UNKNOWN_TAG = /<\/?([A-Z][A-Za-z]*)\b/g;

/**
 * Parses a body in the safe static subset of MDX (content.md). Nothing is executed; every string
 * gives blocks. What was not understood is shown as typed and named in `problems`.
 */
export function parseBody(source: string, knowsWord: (slug: string) => boolean): Body {
  const text = cleanText(source);
  const body: Body = { blocks: [], words: [], problems: [] };
  const problem = (id: BodyProblem['id'], offset: number, found: string) =>
    body.problems.push({ id, line: text.slice(0, offset).split('\n').length, found });

  const parsePieces = (pieces: Piece[], shift: number, depth: number): Block[] =>
    pieces.flatMap((piece) => parsePiece(piece, shift, depth));

  const parsePiece = (piece: Piece, shift: number, depth: number): Block[] => {
    const offset = shift + piece.offset;
    if (piece.type === 'unclosed') {
      problem('block-unclosed', offset, piece.name);
      return [];
    }
    if (piece.type === 'markdown') return parseMarkdown(piece.text, offset);
    const kind = blockKinds[piece.name];
    const fields = kind.fields.safeParse(piece.attributes);
    if (!fields.success) {
      const issue = fields.error.issues[0];
      problem(
        'block-attribute',
        offset,
        `${kind.label}：${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}`,
      );
      if (kind.content === 'void') return [];
    }
    const known = { type: piece.name, ...(fields.success && fields.data) };
    if (kind.content === 'void') return [known as Block];
    const innerShift = shift + piece.innerOffset;
    const blocks =
      depth < MAX_DEPTH
        ? parsePieces(readTags(piece.inner), innerShift, depth + 1)
        : [{ type: 'prose' as const, html: `<p>${escapeHtml(piece.inner)}</p>` }];
    return blocks.length > 0 ? [{ ...known, blocks } as Block] : [];
  };

  const parseMarkdown = (markdown: string, offset: number): Block[] => {
    for (const match of markdown.matchAll(UNKNOWN_TAG)) {
      if (!(match[1]! in blockKinds)) problem('block-unknown', offset + match.index, match[1]!);
    }
    const { source: tamed, words } = tameMarkdown(markdown);
    for (const { of, text: shown } of words) {
      if (!knowsWord(of))
        problem('word-unknown', offset + markdown.indexOf(shown), `${shown}（${of}）`);
      else if (!body.words.includes(of)) body.words.push(of);
    }
    try {
      return renderMarkdown(tamed, { words, knowsWord });
    } catch (error) {
      problem('body-unreadable', offset, error instanceof Error ? error.message : String(error));
      return [
        {
          type: 'prose',
          html: `<p>${escapeHtml(asTyped(markdown)).replaceAll('\n', '<br />')}</p>`,
        },
      ];
    }
  };

  body.blocks = parsePieces(readTags(text), 0, 0);
  return body;
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
    if (photos.length > 0) {
      flush();
      blocks.push(...photos);
    }
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
