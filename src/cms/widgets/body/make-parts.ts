import { blockKinds, type BlockName } from '../../../blocks/block-kinds.ts';
import { element } from '../element.ts';
import { makeBlockPart } from './block-part.ts';
import { cutBody, type BlockPiece, type BodyPiece } from './cut-body.ts';
import type { Desk, Part } from './part.ts';
import { makeProsePart, type ProsePart } from './prose-part.ts';
import { spaced } from './space-prose.ts';
import { writeBlock } from './write-block.ts';
import type { Writing } from './writing.ts';

/** Blocks within blocks are cards as deep as the site reads them; below that they are text. */
const MAX_DEPTH = 4;

function isProse(part: Part): part is ProsePart {
  return 'writing' in part;
}

function newBlock(name: BlockName): BlockPiece {
  const inner = blockKinds[name].content === 'container' ? '\n\n' : null;
  return { type: 'block', name, attributes: {}, inner, source: writeBlock(name, {}, inner) };
}

/** A text cut in two behind the paragraph that holds `offset`. */
export function cutBehind(text: string, offset: number): [string, string] {
  const gap = /\n[ \t]*\n/g;
  gap.lastIndex = Math.max(0, offset - 1);
  const cut = gap.exec(text)?.index ?? text.length;
  return [text.slice(0, cut), text.slice(cut).replace(/^(?:[ \t]*\n)+/, '')];
}

/** A body, or what a block holds, as texts and cards one below the other. */
export function makeParts(body: string, desk: Desk, depth = 0): Part {
  const place = element('div', { class: 'desk-parts' });
  const deepest: BodyPiece = { type: 'prose', before: '', text: body, after: '' };
  const parts = (depth < MAX_DEPTH ? cutBody(body) : [deepest]).map(makePart);

  function makePart(piece: BodyPiece): Part {
    if (piece.type === 'block') return makeBlockPart(piece, desk, depth);
    const part: ProsePart = makeProsePart(piece, desk, () => ({
      above: depth > 0 || parts.indexOf(part) > 0,
      below: depth > 0 || parts.indexOf(part) < parts.length - 1,
    }));
    return part;
  }

  function insertAt(writing: Writing, name: BlockName): boolean {
    const index = parts.findIndex((part) => isProse(part) && part.writing() === writing);
    if (index === -1) return false;
    const [above, below] = cutBehind(writing.text().replace(/\r\n?/g, '\n'), writing.end());
    const isFirst = index === 0 && depth === 0;
    const isLast = index === parts.length - 1 && depth === 0;
    const card = makePart(newBlock(name));
    const made = [
      makePart(spaced(above, { above: !isFirst, below: true })),
      card,
      makePart(spaced(below, { above: true, below: !isLast })),
    ];
    parts[index]!.element.replaceWith(...made.map((part) => part.element));
    parts.splice(index, 1, ...made);
    writing.close();
    card.element.querySelector<HTMLElement>('input, select, textarea')?.focus();
    desk.changed();
    return true;
  }

  place.append(...parts.map((part) => part.element));
  desk.cursor.holders.push(insertAt);
  return { element: place, source: () => parts.map((part) => part.source()).join('') };
}
