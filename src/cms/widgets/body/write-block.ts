import { blockKinds, type BlockName } from '../../../blocks/block-kinds.ts';
import { shapeOf } from '../../../model/schema-walk.ts';

const ESCAPES: Record<string, string> = { '&': '&amp;', '"': '&quot;', '<': '&lt;', '>': '&gt;' };

function attribute([name, value]: [string, string]): string {
  const line = value.replace(/[\r\n]+/g, ' ');
  return ` ${name}="${line.replace(/[&"<>]/g, (sign) => ESCAPES[sign]!)}"`;
}

/** Attributes in the order of the block's fields; those that are no fields of it at the end. */
function inOrder(name: BlockName, attributes: Readonly<Record<string, string>>) {
  const order = Object.keys(shapeOf(blockKinds[name].fields));
  const place = (key: string) => (order.includes(key) ? order.indexOf(key) : order.length);
  return Object.entries(attributes)
    .filter(([, value]) => value !== '')
    .sort(([a], [b]) => place(a) - place(b));
}

/** A block as it is written in a body; `read-tags.ts` reads it back the same. */
export function writeBlock(
  name: BlockName,
  attributes: Readonly<Record<string, string>>,
  inner: string | null = null,
): string {
  const written = inOrder(name, attributes).map(attribute).join('');
  return inner === null ? `<${name}${written} />` : `<${name}${written}>${inner}</${name}>`;
}
