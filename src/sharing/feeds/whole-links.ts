import { parseFragment, serialize, type DefaultTreeAdapterTypes as Tree } from 'parse5';

/** What a reader's program may know of an element; the rest is for our own pages. */
const KEPT = /^(href|src|alt|width|height|start|colspan|rowspan)$/;

function settle(node: Tree.Node, base: string): void {
  if ('attrs' in node)
    node.attrs = node.attrs.flatMap(({ name, value }) => {
      if (!KEPT.test(name)) return [];
      if (name !== 'href' && name !== 'src') return [{ name, value }];
      return URL.canParse(value, base) ? [{ name, value: new URL(value, base).href }] : [];
    });
  if ('childNodes' in node) for (const child of node.childNodes) settle(child, base);
}

/** HTML as it can be read anywhere: whole addresses, nothing of our style. */
export function wholeLinks(html: string, base: string): string {
  const fragment = parseFragment(html);
  settle(fragment, base);
  return serialize(fragment);
}
