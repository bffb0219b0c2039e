import type { ProsePiece } from './cut-body.ts';

/** Where a piece of running text stands: what has a block beside it. */
export interface Beside {
  above: boolean;
  below: boolean;
}

function gap(written: string, needed: boolean): string {
  if (!needed) return '';
  return written.includes('\n') ? written : '\n\n';
}

/** Words as a piece, with a blank line between them and the blocks beside. */
export function spaced(text: string, { above, below }: Beside, written?: ProsePiece): ProsePiece {
  if (text.trim() === '')
    return { type: 'prose', before: above && below ? '\n\n' : '', text: '', after: '' };
  const before = gap(written?.before ?? '', above);
  return { type: 'prose', before, text, after: gap(written?.after ?? '', below) };
}

/** A piece with new words; the piece itself, with its own gaps, where they are the same. */
export function withText(piece: ProsePiece, text: string, beside: Beside): ProsePiece {
  return text === piece.text ? piece : spaced(text, beside, piece);
}
