import {
  Document,
  isMap,
  isPair,
  isScalar,
  isSeq,
  parseDocument,
  visit,
  type Node,
  type Pair,
  type Scalar,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import { chooseStyle } from '../../import/story-file.ts';
import { cleanText } from '../../blocks/sentinels.ts';
import { keepOddNumbers, readYaml } from '../../load/read-yaml.ts';
import { isData, sameData, type Data } from './same-data.ts';

/** Other readers of YAML take `yes`, `1:05` and `2024-05-12` for something else than text. */
const OPTIONS = { compat: 'yaml-1.1', logLevel: 'error' } as const;
const LAYOUT = { lineWidth: 0, flowCollectionPadding: false, singleQuote: true } as const;

/** What is known while old YAML is brought to new fields. */
interface Rewriting {
  document: Document;
  /** The fields of the form from top to bottom: where new ones go. */
  order: readonly string[];
}

function newNode({ document }: Rewriting, value: unknown): Node {
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

function rewriteMap(map: YAMLMap, after: Data, before: Data, rewriting: Rewriting): void {
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

function inOrder(fields: Data, order: readonly string[]): Data {
  const known = order.filter((key) => Object.hasOwn(fields, key));
  const others = Object.keys(fields).filter((key) => !known.includes(key));
  return Object.fromEntries([...known, ...others].map((key) => [key, fields[key]]));
}

function writeNew(fields: Data, order: readonly string[]): string {
  const document = new Document({}, OPTIONS);
  document.contents = newNode({ document, order }, inOrder(fields, order)) as never;
  visit(document, { Pair: (_, pair) => (isMissing(pair) ? visit.REMOVE : undefined) });
  return document.toString(LAYOUT);
}

function isMissing(pair: unknown): boolean {
  return isPair(pair) && isScalar(pair.value) && pair.value.value === undefined;
}

/** What is read again from written fields: text as every reader of the archive cleans it. */
function asRead(value: unknown): unknown {
  if (typeof value === 'string') return cleanText(value);
  if (Array.isArray(value)) return value.map(asRead);
  if (!isData(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, asRead(each)]));
}

function rewrite(yaml: string, before: Data, after: Data, order: readonly string[]): string | null {
  const document = parseDocument(yaml, OPTIONS);
  if (!isMap(document.contents)) return null;
  keepOddNumbers(document);
  rewriteMap(document.contents, after, before, { document, order });
  const written = document.toString(LAYOUT);
  const again = readYaml(written.slice(0, -1), 1);
  return 'failure' in again || !sameData(again.value, asRead(after)) ? null : written;
}

/**
 * Fields as YAML, ending with a line end. Where `old` is given, what did not change keeps its
 * lines, its comments and its place; unless that would not read as these fields again, which the
 * YAML library can't promise for every layout.
 */
export function writeYaml(fields: Data, order: readonly string[], old: string | null): string {
  const isEmpty = Object.values(fields).every((value) => value === undefined);
  const before = old === null ? null : readYaml(old, 1);
  const known = before && !('failure' in before) && isData(before.value) ? before.value : null;
  if (old !== null && known && sameData(known, fields)) return old;
  const kept = old !== null && known && !isEmpty ? rewrite(old, known, fields, order) : null;
  return kept ?? (isEmpty ? '' : writeNew(fields, order));
}
