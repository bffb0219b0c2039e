import { readTags, type TagPiece } from '../../../blocks/read-tags.ts';
import { blockKinds, type BlockName } from '../../../blocks/block-kinds.ts';

/** Running text, with the blank lines around it that nobody has to see. */
export interface ProsePiece {
  type: 'prose';
  before: string;
  text: string;
  after: string;
}
/** One of our blocks, and how it was written. */
export interface BlockPiece {
  type: 'block';
  name: BlockName;
  attributes: Readonly<Record<string, string>>;
  /** What stands between its tags; null for blocks that hold nothing. */
  inner: string | null;
  source: string;
}
export type BodyPiece = ProsePiece | BlockPiece;

const AROUND = /^((?:[ \t]*\r?\n)*)([^]*?)([ \t\r\n]*)$/;

function cutProse(source: string): ProsePiece {
  const [, before = '', text = '', after = ''] = AROUND.exec(source)!;
  return { type: 'prose', before, text, after };
}

function blockPiece({ name, attributes, inner }: TagPiece, source: string): BlockPiece {
  const holds = blockKinds[name].content === 'container';
  return { type: 'block', name, attributes, inner: holds ? inner : null, source };
}

/**
 * Cuts a body into what can be edited piece by piece: text, block, text, block, …, text. Put
 * together the pieces are the body again, to the byte: what nobody touches is never written anew.
 */
export function cutBody(body: string): BodyPiece[] {
  const found = readTags(body);
  const pieces: BodyPiece[] = [];
  let last = 0;
  for (const [index, piece] of found.entries()) {
    if (piece.type === 'markdown') continue;
    pieces.push(cutProse(body.slice(last, piece.offset)));
    last = found[index + 1]?.offset ?? body.length;
    pieces.push(blockPiece(piece, body.slice(piece.offset, last)));
  }
  pieces.push(cutProse(body.slice(last)));
  return pieces;
}

/** The text of one piece. */
export function sourceOf(piece: BodyPiece): string {
  return piece.type === 'block' ? piece.source : piece.before + piece.text + piece.after;
}

/** A body from its pieces. */
export function joinBody(pieces: readonly BodyPiece[]): string {
  return pieces.map(sourceOf).join('');
}
