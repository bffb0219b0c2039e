import {
  defaultTreeAdapter as tree,
  html,
  parse,
  serialize,
  type DefaultTreeAdapterMap,
} from 'parse5';

type Node = DefaultTreeAdapterMap['childNode'];
type Parent = DefaultTreeAdapterMap['parentNode'];
type Element = DefaultTreeAdapterMap['element'];

/** What a bare page is made of, and which attributes it needs; everything else is unwrapped. */
const KEPT: Record<string, readonly string[]> = {
  ...Object.fromEntries(
    ['h1', 'h2', 'h3', 'p', 'ul', 'ol', 'li', 'b', 'figure', 'figcaption'].map((tag) => [tag, []]),
  ),
  a: ['href'],
  img: ['src', 'width', 'height', 'alt', 'loading'],
  audio: ['src', 'controls', 'preload'],
};
/** These and what is in them are no text. */
const DROPPED = new Set(['script', 'style', 'svg', 'source', 'track', 'form', 'template']);

const attribute = (element: Element, name: string) =>
  element.attrs.find((each) => each.name === name)?.value;

function findMain(parent: Parent): Element {
  for (const child of parent.childNodes) {
    if (!tree.isElementNode(child)) continue;
    const found = child.tagName === 'main' ? child : findMain(child);
    if (found.tagName === 'main') return found;
  }
  return parent as Element;
}

/** Times and photos are plain in a bare page; links to other pages stay. */
function isKept(element: Element): boolean {
  if (element.tagName === 'a') return /^\/(?!media)/.test(attribute(element, 'href') ?? '');
  return element.tagName in KEPT;
}

function strip(from: Parent, to: Parent): void {
  for (const child of from.childNodes as Node[]) {
    if (tree.isTextNode(child)) tree.insertText(to, child.value.replace(/\s+/g, ' '));
    if (!tree.isElementNode(child) || DROPPED.has(child.tagName)) continue;
    if (attribute(child, 'hidden') !== undefined) continue;
    if (!isKept(child)) {
      strip(child, to);
      continue;
    }
    const attrs = child.attrs.filter(({ name }) => KEPT[child.tagName]!.includes(name));
    const bare = tree.createElement(child.tagName, html.NS.HTML, attrs);
    tree.appendChild(to, bare);
    strip(child, bare);
  }
}

/**
 * The peer of a page: its `<main>` as the least HTML that says the same, without style or script:
 * headings, paragraphs, links, one size of each photo, the browser's own player.
 */
export function barePage(page: string): string {
  const bare = tree.createDocumentFragment();
  strip(findMain(parse(page)), bare);
  const title = /<title>.*?<\/title>/s.exec(page)?.[0] ?? '';
  return `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">${title}</head>
<body><main>${serialize(bare)}</main></body></html>
`;
}
