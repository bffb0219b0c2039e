import {
  isMap,
  isScalar,
  isSeq,
  visit,
  type Document,
  type Node,
  type Pair,
  type Scalar,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import { chooseStyle } from '../../import/story-file.ts';
import { isData, sameData, type Data } from './same-data.ts';

/** What is known while old YAML is brought to new fields. */
export interface Rewriting {
  document: Document;
  /** The fields of the form from top to bottom: where new ones go. */
  order: readonly string[];
}

/** A value as YAML, texts of several lines as blocks. */
export function newNode({ document }: Rewriting, value: unknown): Node {
  const node = document.createNode(value, { aliasDuplicateObjects: false }) as Node;
  visit(node, {
    Scalar: (_, scalar) => {
      if (typeof scalar.value === 'string') chooseStyle(scalar as Scalar<string>);
    },
  });
  return node;
}

function keyOf(pair: Pair): string {
  return String(isScalar(pair.key) ? pair.key.value : pair.key);
}

/** Behind the nearest field that the form has above it; at the end where there is none. */
function placeFor(key: string, map: YAMLMap, order: readonly string[]): number {
  const above = order.slice(0, Math.max(0, order.indexOf(key)));
  const indices = map.items.flatMap((pair, index) => (above.includes(keyOf(pair)) ? [index] : []));
  return indices.length > 0 ? Math.max(...indices) + 1 : map.items.length;
}

/** Brings a map to new fields; what says the same keeps its lines and comments. */
export function rewriteMap(map: YAMLMap, after: Data, before: Data, rewriting: Rewriting): void {
  map.items = map.items.filter((pair) => after[keyOf(pair)] !== undefined);
  for (const pair of map.items) {
    const key = keyOf(pair);
    pair.value = rewriteNode(pair.value as Node, after[key], before[key], rewriting);
  }
  for (const [key, value] of Object.entries(after)) {
    if (value === undefined || Object.hasOwn(before, key)) continue;
    const pair = rewriting.document.createPair(key, newNode(rewriting, value));
    map.items.splice(placeFor(key, map, rewriting.order), 0, pair);
  }
}

/** Items that are still there keep their lines and comments wherever they are now. */
function rewriteList(
  list: YAMLSeq,
  after: readonly unknown[],
  before: readonly unknown[],
  rewriting: Rewriting,
): void {
  const nodes = [...list.items] as Node[];
  const free = new Set(nodes.keys());
  const found = after.map((value) => {
    const index = [...free].find((each) => sameData(before[each], value));
    if (index !== undefined) free.delete(index);
    return index;
  });
  list.items = after.map((value, index) => {
    const same = found[index];
    if (same !== undefined) return nodes[same];
    if (!free.delete(index)) return newNode(rewriting, value);
    return rewriteNode(nodes[index]!, value, before[index], { ...rewriting, order: [] });
  });
}

/** The node for a new value, as like the old one as it can be. */
function rewriteNode(
  node: Node | null,
  after: unknown,
  before: unknown,
  rewriting: Rewriting,
): Node | null {
  if (sameData(after, before)) return node;
  const inner = { ...rewriting, order: [] };
  if (isMap(node) && isData(after) && isData(before)) rewriteMap(node, after, before, inner);
  else if (isSeq(node) && Array.isArray(after) && Array.isArray(before))
    rewriteList(node, after, before, inner);
  else {
    const fresh = newNode(rewriting, after);
    if (isScalar(node) && isScalar(fresh)) fresh.comment = node.comment;
    return fresh;
  }
  return node;
}
