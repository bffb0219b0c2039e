import { parse, type Node } from 'acorn';
import { compat, entriesOf, isTooNew } from './oldest-browsers.ts';

export type SourceType = 'script' | 'module';
// What of acorn's many kinds of nodes is looked at here.
type AnyNode = Node & Record<string, any>;

function* nodesOf(node: Node): Generator<AnyNode> {
  yield node;
  for (const child of Object.values(node).flat()) {
    if (child && typeof child === 'object' && 'type' in child) yield* nodesOf(child as Node);
  }
}

/** In Chrome since 63 and 64, in Safari since 11.1; the standard took them up in 2020. */
const EARLY = new Set(['ImportExpression', 'MetaProperty']);

/** The syntax tree of a script of 2019. Throws where a parser of that year would. */
function parseAsOf2019(code: string, sourceType: SourceType): Node {
  let plain = code;
  for (const { type, start } of nodesOf(parse(code, { ecmaVersion: 'latest', sourceType }))) {
    // `import(…)` becomes a call, `import.meta` a property; every place stays what it was.
    if (EARLY.has(type)) plain = `${plain.slice(0, start)}_mport${plain.slice(start + 6)}`;
  }
  return parse(plain, { ecmaVersion: 2019, sourceType });
}

/** Every name that comes with browsers → whether each of its owners got it too late for us. */
const late = new Map<string, boolean>();
for (const library of [compat.javascript.builtins!, compat.api]) {
  for (const [owner, entry] of entriesOf(library)) {
    for (const [name, each] of [[owner, entry] as const, ...entriesOf(entry)]) {
      const plain = name.replace(/_static$/, '');
      late.set(plain, (late.get(plain) ?? true) && isTooNew(each));
    }
  }
}

/** What a node may ask of the browser, as MDN names it: `replaceAll`, `pointerdown_event`. */
function askedBy({ type, name, regex, callee, arguments: given }: AnyNode): string[] {
  if (type === 'Identifier') return [name];
  if (type === 'Literal' && /\(\?<[=!]/.test(regex?.pattern ?? '')) return ['lookbehind'];
  const listens = type === 'CallExpression' && callee.property?.name === 'addEventListener';
  return listens && given[0]?.value ? [`${given[0].value}_event`] : [];
}

/** What a node names by itself: variables, parameters, keys of its own objects, `data-…`. */
function namedBy({ type, id, params, param, key, object, property, ...node }: AnyNode): Node[] {
  const { properties = [] } = node;
  if (object?.property?.name === 'dataset') return [property];
  if (type === 'ObjectExpression') return properties.map((each: AnyNode) => each['key'] ?? each);
  if (type === 'MethodDefinition') return [key];
  return [id, param, ...(params ?? [])].filter(Boolean);
}

/** Every name a script gives to something of its own; what it has in common with its neighbours. */
export function ownNames(code: string, sourceType: SourceType): string[] {
  const named = [...nodesOf(parseAsOf2019(code, sourceType))].flatMap(namedBy);
  return named.flatMap((each) => [...nodesOf(each)].flatMap(({ name }) => name ?? []));
}

/**
 * What a script names that one of the oldest browsers lacks; `others`: names of the scripts beside
 * it. Throws on syntax they can't read.
 */
export function lateInScript(
  code: string,
  sourceType: SourceType,
  others: readonly string[] = [],
): string[] {
  const own = new Set([...ownNames(code, sourceType), ...others]);
  const asked = [...nodesOf(parseAsOf2019(code, sourceType))].flatMap(askedBy);
  return [...new Set(asked)].filter(
    (name) => name === 'lookbehind' || (late.get(name) && !own.has(name)),
  );
}
