import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';

/** What a browser, a search engine or a link card makes of a page's HTML. */
export interface ReadHead {
  title: string;
  /** `<meta>` by name or property. */
  meta: Record<string, string>;
  /** `<link>` by rel: the addresses. */
  links: Record<string, string[]>;
  /** The things of its JSON-LD. */
  things: Record<string, unknown>[];
}

function elementsOf(node: Tree.Node): Tree.Element[] {
  const children = 'childNodes' in node ? node.childNodes.flatMap(elementsOf) : [];
  return 'tagName' in node ? [node, ...children] : children;
}

function textOf(node: Tree.Element | undefined): string {
  return (node?.childNodes ?? []).map((child) => ('value' in child ? child.value : '')).join('');
}

/** Reads a page's head with an HTML parser as strict as a browser's. */
export function readHead(html: string): ReadHead {
  const elements = elementsOf(parse(html));
  const named = (tag: string) => elements.filter(({ tagName }) => tagName === tag);
  const attribute = ({ attrs }: Tree.Element, name: string) =>
    attrs.find((each) => each.name === name)?.value ?? '';
  const links: Record<string, string[]> = {};
  for (const link of named('link')) {
    (links[attribute(link, 'rel')] ??= []).push(attribute(link, 'href'));
  }
  const json = named('script').find((each) => attribute(each, 'type') === 'application/ld+json');
  return {
    title: textOf(named('title')[0]),
    meta: Object.fromEntries(
      named('meta').map((each) => [
        attribute(each, 'name') || attribute(each, 'property'),
        attribute(each, 'content'),
      ]),
    ),
    links,
    things: json ? JSON.parse(textOf(json))['@graph'] : [],
  };
}
