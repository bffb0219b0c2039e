import { parseFragment, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import type { Block } from '../../../../blocks/block-kinds.ts';
import { parseBody } from '../../../../blocks/parse-body.ts';
import type { Cell, Leaf } from './prose.ts';

type Node = Tree.ChildNode;

/** For tests: a character with its look, as the outlines below write it. */
function look(text: string, strong: boolean, em: boolean, url: string | null): string[] {
  const marks = `${strong ? '*' : ''}${em ? '/' : ''}${url === null ? '' : `(${url})`}`;
  return [...text.replace(/[\s☑☐]/gu, '')].map((character) => `${character}${marks}`);
}

/** Addresses that stand in the text as they are become links, and look as they were typed. */
function isBare(text: string, url: string): boolean {
  return [text, `http://${text}`, `mailto:${text}`].includes(url);
}

function textOf(node: Node): string {
  if ('value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}

interface Line {
  path: string;
  cells: string[];
}

const LEAVES = new Set(['p', 'h2', 'h3', 'h4', 'th', 'td']);

/** Lines of the site's HTML: where each stands, and its characters with their looks. */
class Outline {
  readonly lines: Line[] = [];
  private path: string[] = [];
  private line: Line | null = null;

  visit(node: Node, strong = false, em = false, url: string | null = null): void {
    if ('value' in node) {
      if (node.value.replace(/[☑☐\s]/gu, '') === '') return;
      this.line ??= this.start('p');
      this.line.cells.push(...look(node.value, strong, em, url));
      return;
    }
    const { nodeName, childNodes, attrs } = node as Tree.Element;
    if (nodeName === 'br') (this.line ??= this.start('p')).cells.push('⏎');
    else if (nodeName === 'hr') [this.line] = [null, this.start('rule')];
    else if (nodeName === 'a' && attrs.every(({ value }) => value !== 'word')) {
      const href = attrs.find(({ name }) => name === 'href')!.value;
      const shown = isBare(textOf(node), href) ? null : href;
      for (const child of childNodes) this.visit(child, strong, em, shown);
    } else if (/^(strong|em|a)$/.test(nodeName)) {
      const [bold, slanted] = [strong || nodeName === 'strong', em || nodeName === 'em'];
      for (const child of childNodes) this.visit(child, bold, slanted, url);
    } else this.enter(node as Tree.Element);
  }

  private start(kind: string): Line {
    const line = { path: [...this.path, kind].join(' '), cells: [] };
    this.lines.push(line);
    return line;
  }

  private enter({ nodeName, childNodes, attrs }: Tree.Element): void {
    this.line = LEAVES.has(nodeName) ? this.start(nodeName.replace(/^t[hd]$/, 'cell')) : null;
    let number = Number(attrs.find(({ name }) => name === 'start')?.value ?? 1);
    for (const child of childNodes) {
      const isItem = child.nodeName === 'li';
      const step = nodeName === 'blockquote' ? 'quote' : null;
      const item = isItem ? (nodeName === 'ol' ? `${number}.` : '-') : step;
      if (isItem) number += 1;
      const before = this.lines.length;
      if (item !== null) this.path.push(item);
      this.visit(child);
      if (isItem && this.lines.length === before) this.start('p');
      if (item !== null) this.path.pop();
      if (isItem) this.line = null;
    }
    this.line = null;
  }
}

function proseOf(blocks: readonly Block[]): string {
  return blocks.map((block) => (block.type === 'prose' ? block.html : '')).join('');
}

/** For tests: what the site shows of running text, one line a paragraph. */
export function siteOutline(source: string): string[] {
  const outline = new Outline();
  const { blocks } = parseBody(source, () => true);
  for (const node of parseFragment(proseOf(blocks)).childNodes) outline.visit(node);
  return outline.lines.map(({ path, cells }) => `${path}: ${cells.join('')}`);
}

function cellOutline({ kind, text, strong, em, link }: Cell): string[] {
  if (kind === 'break') return ['⏎'];
  if (kind === 'photo') return [];
  return look(text, strong, em, link?.url ?? null);
}

/** For tests: the same of what the editor reads. */
export function leafOutline(leaves: readonly Leaf[]): string[] {
  return leaves.flatMap(({ kind, within, opens, cells }) => {
    const shown = cells.flatMap(cellOutline);
    if (shown.length === 0 && opens.length === 0 && kind !== 'rule' && kind !== 'cell') return [];
    const path = within.map(({ kind: container, start, item }) =>
      container === 'quote' ? 'quote' : container === 'bullets' ? '-' : `${start + item}.`,
    );
    return [`${[...path, kind].join(' ')}: ${shown.join('')}`];
  });
}
