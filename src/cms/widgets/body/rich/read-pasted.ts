import { isSafeLink } from '../../../../blocks/render-prose.ts';
import { newLink } from './change-look.ts';
import { typedCells } from './edit.ts';
import type { Container, Leaf, Look } from './prose.ts';
import type { Planned } from './sketch.ts';

const PLAIN: Look = { strong: false, em: false, link: null };
const APART = /^(?:P|DIV|H[1-6]|LI|UL|OL|BLOCKQUOTE|TR|TABLE|SECTION|ARTICLE|PRE|DT|DD)$/;
const LEFT_OUT = /^(?:STYLE|SCRIPT|TITLE|TEMPLATE|HEAD|META|LINK)$/;
/** Word writes its lists as paragraphs with the bullet in them. */
const WORD_LIST = /^(?:[·•●■◆§o–-]|\d{1,2}[.、)])\s+/;

function planned(
  kind: Leaf['kind'],
  within: readonly Container[],
  opens: boolean,
): Planned & { cells: Planned['cells'][number][] } {
  return { kind, within, opens, cells: [] };
}

function listItem(kind: 'bullets' | 'numbers', item: number): Container {
  return { kind, item, start: 1, sign: kind === 'numbers' ? `${Math.min(item + 1, 99)}. ` : '- ' };
}

function isBold(node: HTMLElement): boolean | null {
  const { fontWeight } = node.style;
  if (fontWeight !== '') return fontWeight === 'bold' || Number(fontWeight) >= 600;
  return /^(?:B|STRONG)$/.test(node.tagName) || null;
}

/** Gathers what of a page can stand in a body. */
class PastedReader {
  readonly leaves: ReturnType<typeof planned>[] = [];
  private form: { kind: Leaf['kind']; within: readonly Container[]; opens: boolean } = {
    kind: 'p',
    within: [],
    opens: false,
  };
  private fresh = true;

  private write(text: string, look: Look): void {
    if (this.fresh && text.trim() === '') return;
    if (this.fresh) this.leaves.push(planned(this.form.kind, this.form.within, this.form.opens));
    this.fresh = false;
    const { cells } = this.leaves[this.leaves.length - 1]!;
    const isSpaced = cells[cells.length - 1]?.text === ' ';
    cells.push(...typedCells(isSpaced ? text.replace(/^ /, '') : text, look));
  }

  read(node: Node, look: Look = PLAIN): void {
    if (node.nodeType === Node.TEXT_NODE) this.write(node.nodeValue!.replace(/\s+/g, ' '), look);
    if (!(node instanceof HTMLElement) || LEFT_OUT.test(node.tagName)) return;
    if (node.tagName === 'BR') this.fresh = true;
    const strong = isBold(node) ?? look.strong;
    const href = node.tagName === 'A' ? (node.getAttribute('href') ?? '') : '';
    const link = isSafeLink(href) && !/[()\s]/.test(href) ? newLink(href) : look.link;
    if (APART.test(node.tagName))
      this.readApart(node, /^H[1-6]$/.test(node.tagName) ? PLAIN : { ...look, strong, link });
    else for (const child of node.childNodes) this.read(child, { ...look, strong, link });
  }

  private readApart(node: HTMLElement, look: Look): void {
    const before = this.form;
    this.fresh = true;
    this.form = formOf(node, before);
    for (const child of node.childNodes) this.read(child, look);
    this.form = before;
    this.fresh = true;
  }
}

function formOf(
  node: HTMLElement,
  around: { kind: Leaf['kind']; within: readonly Container[]; opens: boolean },
) {
  const { tagName, parentElement } = node;
  if (/^H[1-6]$/.test(tagName))
    return {
      kind: /[12]/.test(tagName) ? ('h2' as const) : ('h3' as const),
      within: [],
      opens: false,
    };
  if (tagName === 'BLOCKQUOTE')
    return {
      kind: 'p' as const,
      within: [{ kind: 'quote' as const, item: 0, start: 1, sign: '' }],
      opens: false,
    };
  if (tagName !== 'LI') return around;
  const item = [...(parentElement?.children ?? [])].indexOf(node);
  const list = listItem(parentElement?.tagName === 'OL' ? 'numbers' : 'bullets', item);
  return { kind: 'p' as const, within: [list], opens: true };
}

function asWordList(leaf: Planned): Planned {
  const text = leaf.cells
    .map((cell) => cell.text)
    .join('')
    .replaceAll('\u00A0', ' ');
  const sign = leaf.within.length === 0 ? WORD_LIST.exec(text)?.[0] : undefined;
  if (!sign) return leaf;
  const kind = /^\d/.test(sign) ? 'numbers' : 'bullets';
  const item = Number.parseInt(sign, 10) - 1 || 0;
  const cells = leaf.cells.slice([...sign].length);
  return { ...leaf, within: [listItem(kind, item)], opens: true, cells };
}

/** Paragraphs, headings, lists, bold words and links of what was copied from Word or a web page. */
export function readPastedHtml(html: string): Planned[] {
  const page = new DOMParser().parseFromString(html, 'text/html');
  const reader = new PastedReader();
  reader.read(page.body);
  const fromWord = /class="?Mso|urn:schemas-microsoft-com/.test(html);
  return fromWord ? reader.leaves.map(asWordList) : reader.leaves;
}

/** Text copied from WeChat or a plain editor: each line is a paragraph, as it looked there. */
export function readPastedText(text: string): Planned[] {
  const lines = text.split(/\r\n?|[\n\u2028\u2029]/).filter((line) => line.trim() !== '');
  return lines.map((line) => ({
    ...planned('p', [], false),
    cells: typedCells(line.trim(), PLAIN),
  }));
}
