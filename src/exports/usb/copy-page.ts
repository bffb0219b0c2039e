import { parse, serialize } from 'parse5';
import { exporting as words } from '../../strings/exporting.ts';
import type { PageScript } from './bundle-scripts.ts';
import {
  attributeOf,
  elementsIn,
  prepend,
  makeElement,
  mapTexts,
  replaceWith,
  setAttribute,
  textOf,
  type Element,
  type Node,
} from './html-tree.ts';
import { rewriteLinks, rewriteStyle, type LinkRewriting } from './rewrite-links.ts';

export interface PageCopying extends LinkRewriting {
  /** Where the copy of the scripts is that a page runs, all in one. */
  scriptOf: (scripts: readonly PageScript[]) => Promise<string>;
  /** Where the script is that runs before them. */
  first: string;
}

/** Links of a head that mean something without a network. */
const KEPT_LINKS = /^(icon|apple-touch-icon|stylesheet|canonical)$/;

function isModule(element: Element): boolean {
  return element.tagName === 'script' && attributeOf(element, 'type') === 'module';
}

/** What speaks to search engines, link cards and servers, or is fetched in a way files cannot be. */
function isForNobody(element: Element): boolean {
  const of = (name: string) => attributeOf(element, name) ?? '';
  switch (element.tagName) {
    case 'script':
      return of('type') === 'application/ld+json' || of('type') === 'speculationrules';
    case 'meta':
      // What the page is called and where it is at home, scripts ask for when it is sent on.
      return (
        /^(og:image|twitter:)/.test(of('property') || of('name')) ||
        /policy/i.test(of('http-equiv'))
      );
    case 'link':
      return !KEPT_LINKS.test(of('rel'));
    case 'track':
      return true;
    case 'source':
      // Every browser shows the JPEG: a third of the files, and nothing that an old one skips.
      return of('type').startsWith('image/');
    default:
      return false;
  }
}

function scriptIn(element: Element): PageScript {
  const src = attributeOf(element, 'src');
  return src ? { src } : { code: textOf(element) };
}

/** The modules of a page give place to one classic script, which waits for the page as they do. */
async function replaceModules(elements: readonly Element[], way: PageCopying): Promise<void> {
  const modules = elements.filter(isModule);
  if (modules.length === 0) return;
  const src = await way.scriptOf(modules.map(scriptIn));
  modules.slice(1).forEach((element) => replaceWith(element));
  replaceWith(
    modules[0]!,
    makeElement('script', { src: way.first }),
    makeElement('script', { src, defer: '' }),
  );
}

/** A module's address is no longer said to be another's, which from a file it never is. */
function loosen(element: Element): void {
  for (const name of ['crossorigin', 'integrity', 'nonce']) setAttribute(element, name, null);
}

/** A page as it works from a stick. */
export async function copyPage(html: string, way: PageCopying): Promise<string> {
  const document = parse(html, { scriptingEnabled: false });
  const elements = elementsIn(document);
  await replaceModules(elements, way);
  for (const element of elements) {
    if (isModule(element)) continue;
    if (isForNobody(element)) {
      replaceWith(element);
      continue;
    }
    loosen(element);
    if (attributeOf(element, 'rel') !== 'canonical') await rewriteLinks(element, way);
    if (element.tagName === 'style') await rewriteStyles(element, way);
  }
  markOffline(elements);
  mapTexts(document, (text) => text.replace(words.dataUse, ''));
  return serialize(document, { scriptingEnabled: false });
}

async function rewriteStyles(element: Element, way: LinkRewriting): Promise<void> {
  for (const child of element.childNodes as Node[])
    if ('value' in child) child.value = await rewriteStyle(child.value, way);
}

/** Styles and scripts can see that there is no network here. */
function markOffline(elements: readonly Element[]): void {
  const root = elements.find(({ tagName }) => tagName === 'html');
  if (root) setAttribute(root, 'data-copy', 'usb');
  const head = elements.find(({ tagName }) => tagName === 'head');
  if (head && !elements.some((each) => attributeOf(each, 'charset') !== undefined))
    prepend(head, makeElement('meta', { charset: 'utf-8' }));
}
