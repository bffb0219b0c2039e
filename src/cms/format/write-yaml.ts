import { Document, isMap, isPair, isScalar, parseDocument, visit } from 'yaml';
import { cleanText } from '../../blocks/sentinels.ts';
import { keepOddNumbers, readYaml } from '../../load/read-yaml.ts';
import { newNode, rewriteMap } from './rewrite-nodes.ts';
import { isData, sameData, type Data } from './same-data.ts';

/** Other readers of YAML take `yes`, `1:05` and `2024-05-12` for something else than text. */
const OPTIONS = { compat: 'yaml-1.1', logLevel: 'error' } as const;
const LAYOUT = { lineWidth: 0, flowCollectionPadding: false, singleQuote: true } as const;

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

/** The old YAML with new fields; null where that can't be written, or would not be read as them. */
function rewrite(yaml: string, before: Data, after: Data, order: readonly string[]): string | null {
  const document = parseDocument(yaml, OPTIONS);
  if (!isMap(document.contents)) return null;
  keepOddNumbers(document);
  rewriteMap(document.contents, after, before, { document, order });
  try {
    const written = document.toString(LAYOUT);
    const again = readYaml(written.slice(0, -1), 1);
    return 'failure' in again || !sameData(again.value, asRead(after)) ? null : written;
  } catch {
    // What an alias points at is gone.
    return null;
  }
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
