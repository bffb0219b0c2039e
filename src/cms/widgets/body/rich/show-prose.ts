import { Decoration, type DecorationSet } from '@codemirror/view';
import type { Range } from '@codemirror/state';
import { endOf } from './edit.ts';
import type { Cell, Leaf, Prose } from './prose.ts';
import { Sign } from './signs.ts';

type Shown = Range<Decoration>;

/** What is seen of a text: signs hidden (and stepped over whole), words as the site shows them. */
export interface Screen {
  hidden: DecorationSet;
  looks: DecorationSet;
}

const HIDDEN = Decoration.replace({});
const LOOKS = {
  strong: Decoration.mark({ class: 'desk-strong' }),
  em: Decoration.mark({ class: 'desk-em' }),
  link: Decoration.mark({ class: 'desk-link' }),
};
const BOX = Decoration.mark({ class: 'desk-box' });
const EMPTY_BOX = Decoration.widget({ widget: new Sign('\u200B', 'box'), side: 1 });

class Painter {
  readonly hidden: Shown[] = [];
  readonly looks: Shown[] = [];
  private readonly prose: Prose;

  constructor(prose: Prose) {
    this.prose = prose;
  }

  paint(): void {
    const { leaves, source } = this.prose;
    let end = 0;
    for (const [index, leaf] of leaves.entries()) {
      this.paintGap(leaves[index - 1] ?? null, leaf, end);
      this.paintLeaf(leaf);
      end = endOf(leaf);
    }
    if (leaves.length > 0) this.hide(end, source.length);
  }

  private hide(from: number, to: number, text = '', name = 'text'): void {
    if (to <= from) return;
    const shown = text === '' ? HIDDEN : Decoration.replace({ widget: new Sign(text, name) });
    this.hidden.push(shown.range(from, to));
  }

  /** Between two leaves stands one line end, however many were written. */
  private paintGap(above: Leaf | null, leaf: Leaf, end: number): void {
    const isRow = above?.place && above.place.table === leaf.place?.table;
    const row = isRow && above.place!.row === leaf.place!.row;
    const lineEnd = row ? -1 : this.prose.source.lastIndexOf('\n', leaf.from - 1);
    if (above && lineEnd >= end) this.hide(end, lineEnd);
    const start = above && lineEnd >= end ? lineEnd + 1 : end;
    this.hide(start, leaf.from, bulletOf(leaf), 'bullet');
    if (!row) this.paintLine(above && lineEnd < end ? end : start, leaf, isRow === true);
  }

  private paintLine(at: number, leaf: Leaf, isRow = true): void {
    const lists = leaf.within.filter(({ kind }) => kind !== 'quote').length;
    const quotes = leaf.within.length - lists;
    const name = `desk-${leaf.kind} desk-in-${Math.min(lists, 4)} desk-quoted-${Math.min(quotes, 3)}`;
    const line = leaf.place ? `${name} desk-row-${leaf.place.row === 0 ? 'first' : isRow}` : name;
    const tight = lists > 0 && leaf.opens.length > 0 ? ' desk-item' : '';
    this.looks.push(Decoration.line({ class: line + tight }).range(at));
  }

  private paintLeaf(leaf: Leaf): void {
    if (leaf.kind === 'rule') {
      this.hide(leaf.from, leaf.to, '\u200B', 'rule');
      return;
    }
    let at = leaf.from;
    for (const cell of leaf.cells) {
      this.hide(at, cell.from);
      this.paintCell(cell, leaf);
      at = cell.to;
    }
    this.hide(at, endOf(leaf));
    this.paintLooks(leaf);
    if (leaf.kind !== 'cell') return;
    const isEmpty = leaf.to === leaf.from;
    this.looks.push(isEmpty ? EMPTY_BOX.range(leaf.from) : BOX.range(leaf.from, leaf.to));
  }

  private paintCell({ kind, from, to, text, source }: Cell, leaf: Leaf): void {
    const lineEnd = source.indexOf('\n');
    if (kind === 'soft') this.hide(from, to, this.joint(leaf, from), 'text');
    else if (kind === 'break' && lineEnd >= 0) {
      this.hide(from, from + lineEnd);
      this.hide(from + lineEnd + 1, to);
      this.paintLine(from + lineEnd + 1, { ...leaf, opens: [] });
    } else if (kind === 'break') this.hide(from, to, '\n', 'break');
    else if (kind !== 'text') this.hide(from, to, text, kind);
    else if (source === `\\${text}`) this.hide(from, from + 1);
    else if (source !== text) this.hide(from, to, text);
  }

  /** A line end inside a paragraph: a blank between Latin words, nothing between Chinese ones. */
  private joint({ cells }: Leaf, at: number): string {
    const after = cells.findIndex(({ from }) => from === at) + 1;
    const [before, next] = [cells[after - 2]?.text ?? '', cells[after]?.text ?? ''];
    return /^[\u0021-\u024F]$/.test(before) && /^[\u0021-\u024F]$/.test(next) ? ' ' : '';
  }

  private paintLooks({ cells }: Leaf): void {
    for (const name of ['link', 'strong', 'em'] as const) {
      let start: Cell | null = null;
      for (const [index, cell] of cells.entries()) {
        const next = cells[index + 1];
        if (cell[name]) start ??= cell;
        if (!start || next?.[name] === cell[name]) continue;
        if (cell.to > start.from) this.looks.push(LOOKS[name].range(start.from, cell.to));
        start = null;
      }
    }
  }
}

function bulletOf({ within, opens, box }: Leaf): string {
  const signs = opens.map((index) => {
    const { kind, start, item } = within[index]!;
    return kind === 'numbers' ? `${start + item}. ` : '• ';
  });
  return signs.join('') + box;
}

/** How a text is to be shown. */
export function showProse(prose: Prose): Screen {
  const painter = new Painter(prose);
  painter.paint();
  return {
    hidden: Decoration.set(painter.hidden, true),
    looks: Decoration.set(painter.looks, true),
  };
}
