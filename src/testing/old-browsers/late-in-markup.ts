import type { Identifier } from '@mdn/browser-compat-data';
import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import { compat, isTooNew } from './oldest-browsers.ts';

const { elements, global_attributes: globals } = compat.html as Record<string, Identifier>;

/** Every element of a page, in the order of its text. */
export function elementsIn(html: string): Tree.Element[] {
  const inside = (node: Tree.Node): Tree.Element[] => [
    ...('tagName' in node ? [node] : []),
    ...('childNodes' in node ? node.childNodes.flatMap(inside) : []),
  ];
  return inside(parse(html));
}

/** The text right inside an element. */
export function textIn({ childNodes }: Tree.Element): string {
  return childNodes.map((child) => ('value' in child ? child.value : '')).join('');
}

/** An element's attributes by name. */
export function attributesOf({ attrs }: Tree.Element): Record<string, string> {
  return Object.fromEntries(attrs.map(({ name, value }) => [name, value]));
}

/** The elements and attributes of a page that one of the oldest browsers lacks. */
export function lateInMarkup(page: readonly Tree.Element[]): string[] {
  const late = new Set<string>();
  for (const { tagName, attrs } of page) {
    if (isTooNew(elements![tagName])) late.add(`<${tagName}>`);
    for (const { name } of attrs) {
      const entry = elements![tagName]?.[name] ?? globals![name];
      if (isTooNew(entry)) late.add(`<${tagName} ${name}>`);
    }
  }
  return [...late];
}
