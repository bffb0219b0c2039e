import { blockKinds, type BlockName } from './block-kinds.ts';

/** A piece of a body: Markdown between blocks, or one block's tag with what it holds. */
export type Piece =
  | { type: 'markdown'; text: string; offset: number }
  | {
      type: 'tag';
      name: BlockName;
      attributes: Record<string, string>;
      inner: string;
      innerOffset: number;
      offset: number;
    }
  | { type: 'unclosed'; name: BlockName; offset: number };

const names = (Object.keys(blockKinds) as BlockName[]).filter(
  (name) => blockKinds[name].content !== 'inline',
);
const ATTRIBUTE = /([A-Za-z][\w-]*)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
const OPENING = `<(${names.join('|')})((?:\\s+[A-Za-z][\\w-]*\\s*=\\s*(?:"[^"]*"|'[^']*'))*)\\s*(/?)>`;
const ENTITIES: Record<string, string> = {
  quot: '"',
  apos: "'",
  amp: '&',
  lt: '<',
  gt: '>',
  '#39': "'",
};

function readAttributes(text: string): Record<string, string> {
  const attributes = Object.create(null) as Record<string, string>;
  for (const [, name, double, single] of text.matchAll(ATTRIBUTE)) {
    attributes[name!] = (double ?? single ?? '').replace(
      /&(quot|apos|amp|lt|gt|#39);/g,
      (_, entity: string) => ENTITIES[entity]!,
    );
  }
  return { ...attributes };
}

/** Where the container opened before `from` closes, counting containers of the same name inside. */
function findClosing(
  source: string,
  name: BlockName,
  from: number,
): { start: number; end: number } | null {
  const tags = new RegExp(`<(/?)${name}\\b[^<>]*?(/?)>`, 'g');
  tags.lastIndex = from;
  let depth = 1;
  for (let match = tags.exec(source); match; match = tags.exec(source)) {
    if (match[2]) continue;
    depth += match[1] ? -1 : 1;
    if (depth === 0) return { start: match.index, end: tags.lastIndex };
  }
  return null;
}

/**
 * Cuts a body into Markdown and our blocks. Attributes are strings only; anything else that looks
 * like a tag stays in the Markdown, where it is text. Total.
 */
export function readTags(source: string): Piece[] {
  const pieces: Piece[] = [];
  const opening = new RegExp(OPENING, 'g');
  let last = 0;
  const markdownUntil = (end: number) => {
    if (end > last) pieces.push({ type: 'markdown', text: source.slice(last, end), offset: last });
  };
  for (let match = opening.exec(source); match; match = opening.exec(source)) {
    const name = match[1] as BlockName;
    const offset = match.index;
    const after = opening.lastIndex;
    const attributes = readAttributes(match[2] ?? '');
    const selfClosing = match[3] === '/' || blockKinds[name].content === 'void';
    const closing = selfClosing ? { start: after, end: after } : findClosing(source, name, after);
    if (!closing) {
      pieces.push({ type: 'unclosed', name, offset });
      continue;
    }
    markdownUntil(offset);
    pieces.push({
      type: 'tag',
      name,
      attributes,
      inner: source.slice(after, closing.start),
      innerOffset: after,
      offset,
    });
    last = opening.lastIndex = closing.end;
  }
  markdownUntil(source.length);
  return pieces;
}
