import type { BuiltSite } from './built-site.ts';
import { findTarget, type Target } from './find-target.ts';
import { attributeOf, hasClass, replaceWith, setAttribute, type Element } from './html-tree.ts';

/** Which attributes hold an address, whatever element they stand on. */
const ADDRESSES = ['href', 'xlink:href', 'src', 'poster', 'action', 'formaction'];
const SRCSETS = ['srcset', 'imagesrcset'];
const IN_STYLE = /url\(\s*(['"]?)(\/[^'")]+)\1\s*\)/g;

export interface LinkRewriting {
  site: BuiltSite;
  /** The file whose addresses these are. */
  page: string;
  /** How the copy writes the way to a file of the site; called for each that goes along. */
  addressOf: (file: string) => string;
}

/** An address as the copy writes it; null where nothing is there any more. */
async function rewrite(
  address: string,
  { site, page, addressOf }: LinkRewriting,
): Promise<string | null> {
  const target: Target = await findTarget(address.trim(), page, site);
  if (target.to === 'elsewhere') return address;
  return target.to === 'file' ? addressOf(target.file) + target.rest : target.address;
}

async function rewriteSrcset(srcset: string, way: LinkRewriting): Promise<string> {
  const candidates = srcset.split(/,\s+|,$/).filter((each) => each.trim() !== '');
  const written = candidates.map(async (candidate) => {
    const [address = '', ...size] = candidate.trim().split(/\s+/);
    const there = await rewrite(address, way);
    return there === null ? [] : [[there, ...size].join(' ')];
  });
  return (await Promise.all(written)).flat().join(', ');
}

/** The addresses in a style sheet. */
export async function rewriteStyle(css: string, way: LinkRewriting): Promise<string> {
  const there = new Map<string, string | null>();
  for (const [, , address] of css.matchAll(IN_STYLE))
    there.set(address!, await rewrite(address!, way));
  return css.replace(IN_STYLE, (whole, _quote, address: string) =>
    there.get(address) ? `url("${there.get(address)}")` : whole,
  );
}

/** A link that leads nowhere is words; a button that does is nothing. */
function dropLink(element: Element): void {
  if (hasClass(element, 'button')) {
    replaceWith(element);
    return;
  }
  element.tagName = element.nodeName = 'span';
  setAttribute(element, 'href', null);
}

async function rewriteAttribute(
  element: Element,
  { name, value }: { name: string; value: string },
  way: LinkRewriting,
): Promise<void> {
  if (SRCSETS.includes(name)) {
    setAttribute(element, name, await rewriteSrcset(value, way));
  } else if (name === 'style') {
    setAttribute(element, name, await rewriteStyle(value, way));
  } else if (name.startsWith('data-')) {
    // A page's path is for scripts that make whole addresses of it, to be sent on.
    const isFile = /^\/[^/].*\.\w+$/.test(value);
    if (isFile) setAttribute(element, name, (await rewrite(value, way)) ?? value);
  } else if (ADDRESSES.includes(name)) {
    const there = await rewrite(value, way);
    if (there === null && element.tagName === 'a' && name === 'href') dropLink(element);
    else setAttribute(element, name, there);
  }
}

/** Rewrites every address that an element has. */
export async function rewriteLinks(element: Element, way: LinkRewriting): Promise<void> {
  for (const attribute of Array.from(element.attrs))
    await rewriteAttribute(element, attribute, way);
  const isRefresh = attributeOf(element, 'http-equiv')?.toLowerCase() === 'refresh';
  const [, wait, address] =
    (isRefresh && /^(\s*\d+\s*;\s*url\s*=\s*)(.+)$/i.exec(attributeOf(element, 'content') ?? '')) ||
    [];
  if (address) setAttribute(element, 'content', wait + ((await rewrite(address, way)) ?? ''));
}
