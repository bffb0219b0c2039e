import { blockKinds, type BlockName } from './block-kinds.ts';

/** One block's tag with what it holds. */
export interface TagPiece {
  type: 'tag';
  name: BlockName;
  attributes: Record<string, string>;
  inner: string;
  innerOffset: number;
  offset: number;
}
/** A piece of a body: Markdown between blocks, or a block. */
export type Piece = { type: 'markdown'; text: string; offset: number } | TagPiece;

interface Tag {
  name: BlockName;
  kind: 'opening' | 'closing' | 'standalone';
  attributes: string;
  start: number;
  end: number;
}

const names = (Object.keys(blockKinds) as BlockName[]).filter(
  (name) => blockKinds[name].content !== 'inline',
);
const VALUE = `(?:"[^"]*"|'[^']*')`;
/** The attributes of a tag that is written whole: strings only, `>` allowed inside them. */
export const WHOLE_ATTRIBUTES = `((?:\\s+[A-Za-z][\\w-]*\\s*=\\s*${VALUE})*)\\s*`;
const ATTRIBUTE = /([A-Za-z][\w-]*)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
const TAG = `<(?:/(${names.join('|')})\\s*|(${names.join('|')})${WHOLE_ATTRIBUTES}(/?))>`;
const ENTITIES: Record<string, string> = {
  quot: '"',
  apos: "'",
  amp: '&',
  lt: '<',
  gt: '>',
  '#39': "'",
};

function readAttributes(text: string): Record<string, string> {
  return Object.fromEntries(
    [...text.matchAll(ATTRIBUTE)].map(([, name, double, single]) => [
      name!,
      (double ?? single ?? '').replace(
        /&(quot|apos|amp|lt|gt|#39);/g,
        (_, entity: string) => ENTITIES[entity]!,
      ),
    ]),
  );
}

function findTags(source: string): Tag[] {
  return [...source.matchAll(new RegExp(TAG, 'g'))].map((match): Tag => {
    const [whole, closed, opened, attributes = '', slash] = match;
    const kind = closed ? 'closing' : slash ? 'standalone' : 'opening';
    const name = (closed ?? opened) as BlockName;
    return { name, kind, attributes, start: match.index, end: match.index + whole.length };
  });
}

/** How many tags of our blocks stand in a text, opened, closed or alone. */
export function countTags(source: string): number {
  return findTags(source).length;
}

/**
 * Where each opened block ends: containers at the tag that closes them, counting the same names
 * inside; a photo at once, or at the `</Photo>` right behind it. One pass, whatever is unclosed.
 */
function findEnds(source: string, tags: Tag[]): Map<Tag, Tag> {
  const ends = new Map<Tag, Tag>();
  const open = new Map<BlockName, Tag[]>();
  for (const [index, tag] of tags.entries()) {
    const isVoid = blockKinds[tag.name].content === 'void';
    const stack = open.get(tag.name) ?? [];
    open.set(tag.name, stack);
    if (tag.kind === 'standalone') ends.set(tag, tag);
    else if (tag.kind === 'closing' && !isVoid) {
      const opener = stack.pop();
      if (opener) ends.set(opener, tag);
    } else if (tag.kind === 'opening' && isVoid) {
      const next = tags[index + 1];
      const closed =
        next?.kind === 'closing' &&
        next.name === tag.name &&
        source.slice(tag.end, next.start).trim() === '';
      ends.set(tag, closed ? next : tag);
    } else if (tag.kind === 'opening') stack.push(tag);
  }
  return ends;
}

/**
 * Cuts a body into Markdown and our blocks. Attributes are strings only; anything else that looks
 * like a tag, and a tag that is never closed, stays in the Markdown, where it is text. Total.
 */
export function readTags(source: string): Piece[] {
  const pieces: Piece[] = [];
  const tags = findTags(source);
  const ends = findEnds(source, tags);
  let last = 0;
  const markdownUntil = (end: number) => {
    if (end > last) pieces.push({ type: 'markdown', text: source.slice(last, end), offset: last });
  };
  for (const tag of tags) {
    const end = ends.get(tag);
    if (tag.start < last || !end) continue;
    markdownUntil(tag.start);
    pieces.push({
      type: 'tag',
      name: tag.name,
      attributes: readAttributes(tag.attributes),
      inner: source.slice(tag.end, Math.max(tag.end, end.start)),
      innerOffset: tag.end,
      offset: tag.start,
    });
    last = end.end;
  }
  markdownUntil(source.length);
  return pieces;
}
