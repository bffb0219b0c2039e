import type { MdastNode } from 'satteri';
import { asTyped, sentinels } from './sentinels.ts';

/**
 * Markdown's tree to HTML, for the few constructs the subset has. Every string passes `escape`;
 * a node that is not in the table shows its text. So whatever was typed, the HTML is balanced and
 * has no script.
 */
export interface ProseContext {
  words: readonly { of: string; text: string }[];
  /** Whether the glossary has such an entry; others stay plain text. */
  knowsWord: (slug: string) => boolean;
  /** Called for `![alt](file)` with a file beside the story. */
  onPhoto: (photo: { file: string; alt: string; caption: string }) => void;
  insideLink?: boolean;
}

type Node = MdastNode;
type NodeOf<T extends Node['type']> = Extract<Node, { type: T }>;
type Renderers = { [T in Node['type']]?: (node: NodeOf<T>, context: ProseContext) => string };

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text as HTML text or attribute value. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => ESCAPES[character]!);
}

const SAFE_LINK = /^(?:https?:\/\/|mailto:|tel:|\/(?![/\\])|#)/i;
/** Browsers take these out of an address before they read it. */
// oxlint-disable-next-line no-control-regex
const INVISIBLE = /[\u0000-\u0020\u007F]/;
const HAN = '[\\p{Script=Han}\\u3000-\\u303F\\uFF00-\\uFFEF]';
const HAN_AT_END = new RegExp(`${HAN}$`, 'u');
const HAN_AT_START = new RegExp(`^${HAN}`, 'u');

/** A line end inside a paragraph is a space between Latin words and nothing between Chinese ones. */
function joinLines(text: string): string {
  const lines = text.split('\n');
  const last = lines.length - 1;
  const trimmed = lines.map((line, index) => {
    const start = index === 0 ? line : line.trimStart();
    return index === last ? start : start.trimEnd();
  });
  return trimmed.reduce((joined, line, index) => {
    const above = trimmed[index - 1] ?? '';
    const chinese = HAN_AT_END.test(above.slice(-2)) || HAN_AT_START.test(line.slice(0, 2));
    return joined + (chinese ? '' : ' ') + line;
  });
}

function renderText(text: string, context: ProseContext): string {
  const tokens = new RegExp(
    `${sentinels.lineBreak}|${sentinels.wordStart}(\\d+)${sentinels.wordEnd}`,
    'g',
  );
  let html = '';
  let last = 0;
  const plain = (end: number) => escapeHtml(joinLines(asTyped(text.slice(last, end))));
  for (const match of text.matchAll(tokens)) {
    html += plain(match.index) + (match[1] ? renderWordAt(Number(match[1]), context) : '<br />');
    last = match.index + match[0].length;
  }
  return html + plain(text.length);
}

/** A dialect word that is explained where it stands, by `explain-word.ts`, or in the glossary. */
export function renderWord(slug: string, text: string): string {
  return `<a class="word" href="/glossary/#${escapeHtml(slug)}">${escapeHtml(text)}</a>`;
}

function renderWordAt(index: number, { words, knowsWord, insideLink }: ProseContext): string {
  const word = words[index];
  if (!word) return '';
  const isPlain = insideLink || !knowsWord(word.of);
  return isPlain ? escapeHtml(word.text) : renderWord(word.of, word.text);
}

/** Whether a browser would follow it to a web page, a letter or a call, and nothing else. */
export function isSafeLink(url: string): boolean {
  return SAFE_LINK.test(url) && !INVISIBLE.test(url);
}

function renderLink(node: NodeOf<'link'>, context: ProseContext): string {
  const label = renderAll(node.children, { ...context, insideLink: true });
  const url = asTyped(node.url, context.words);
  if (context.insideLink || !isSafeLink(url)) return `[${label}](${escapeHtml(url)})`;
  // A photo that linked somewhere stands beside the text; a link without words is nothing to press.
  if (label.trim() === '') return '';
  const outside = /^https?:/i.test(url) ? ' rel="noopener"' : '';
  return `<a href="${escapeHtml(url)}"${outside}>${label}</a>`;
}

/** `well%20side.jpg` as the file is called. */
function fileNameOf(url: string): string {
  try {
    return decodeURIComponent(url).replace(/^\.\//, '');
  } catch {
    return url;
  }
}

function renderImage(node: NodeOf<'image'>, context: ProseContext): string {
  const url = asTyped(node.url, context.words);
  const file = fileNameOf(url);
  const alt = asTyped(node.alt ?? '', context.words);
  if (/[/\\:\0]/.test(file) || file === '') return escapeHtml(`![${alt}](${url})`);
  context.onPhoto({ file, alt, caption: asTyped(node.title ?? '', context.words) });
  return '';
}

function renderTable(node: NodeOf<'table'>, context: ProseContext): string {
  const rows = node.children.map((row, index) => {
    const tag = index === 0 ? 'th' : 'td';
    const cells = row.children.map(
      (cell) => `<${tag}>${renderAll(cell.children, context)}</${tag}>`,
    );
    return `<tr>${cells.join('')}</tr>`;
  });
  const [head = '', ...body] = rows;
  return `<div class="table"><table><thead>${head}</thead><tbody>${body.join('')}</tbody></table></div>`;
}

function renderListItem(node: NodeOf<'listItem'>, context: ProseContext): string {
  const box = node.checked == null ? '' : node.checked ? '☑ ' : '☐ ';
  const [only] = node.children;
  const tight = node.children.length === 1 && only?.type === 'paragraph' && !node.spread;
  return `<li>${box}${tight ? renderAll(only.children, context) : renderAll(node.children, context)}</li>`;
}

const renderers: Renderers = {
  text: (node, context) => renderText(node.value, context),
  paragraph: (node, context) => {
    const html = renderAll(node.children, context).trim();
    return html === '' ? '' : `<p>${html}</p>`;
  },
  heading: (node, context) => {
    const level = Math.min(Math.max(node.depth, 2), 4);
    const html = renderAll(node.children, context).trim();
    return html === '' ? '' : `<h${level}>${html}</h${level}>`;
  },
  strong: (node, context) => `<strong>${renderAll(node.children, context)}</strong>`,
  emphasis: (node, context) => `<em>${renderAll(node.children, context)}</em>`,
  blockquote: (node, context) => `<blockquote>${renderAll(node.children, context)}</blockquote>`,
  list: (node, context) => {
    const start =
      node.ordered && node.start != null && node.start !== 1 ? ` start="${node.start}"` : '';
    const tag = node.ordered ? 'ol' : 'ul';
    return `<${tag}${start}>${renderAll(node.children, context)}</${tag}>`;
  },
  listItem: renderListItem,
  link: renderLink,
  image: renderImage,
  table: renderTable,
  break: () => '<br />',
  thematicBreak: () => '<hr />',
};

/** One node of Markdown's tree as HTML. */
export function renderProse(node: Node, context: ProseContext): string {
  const render = renderers[node.type] as ((n: Node, c: ProseContext) => string) | undefined;
  if (render) return render(node, context);
  if ('children' in node) return renderAll(node.children as Node[], context);
  return 'value' in node ? `<p>${renderText(node.value, context)}</p>` : '';
}

function renderAll(nodes: readonly Node[], context: ProseContext): string {
  return nodes.map((node) => renderProse(node, context)).join('');
}
