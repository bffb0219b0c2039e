import type { Identifier } from '@mdn/browser-compat-data';
import { generate, parse, walk, type CssNode, type Declaration } from 'css-tree';
import { compat, entriesOf, isTooNew } from './oldest-browsers.ts';

const { properties, selectors, types, 'at-rules': atRules } = compat.css;
const media = atRules!['media']!;
const UNITS = { d: 'dynamic', l: 'large', s: 'small' };

/** `min()`, `oklch()`: every place where MDN files it among the types of values. */
function typesNamed(name: string, among: Identifier = types!): Identifier[] {
  return entriesOf(among).flatMap(([key, entry]) =>
    key === name ? [entry] : typesNamed(name, entry),
  );
}

function isUnitTooNew(unit: string): boolean {
  if (unit.startsWith('cq')) return true;
  const [, size] = /^([dls])v(?:w|h|i|b|min|max)$/.exec(unit) ?? [];
  const name = size ? `viewport_percentage_units_${UNITS[size as keyof typeof UNITS]}` : unit;
  return isTooNew(types!['length']![name]);
}

function isPseudoTooNew(node: CssNode & { name: string }): boolean {
  const entry = selectors![node.name];
  const isList = node.name === 'not' && generate(node).includes(',');
  return isTooNew(entry) || (isList && isTooNew(entry?.['selector_list']));
}

/** What a node asks of the browser, and whether that is too much. */
function judge(node: CssNode, property: string, rule: string): [name: string, late: boolean] {
  // css-tree has nodes for media queries that its types don't know yet.
  const { type, name = '' } = node as { type: string; name?: string };
  const found = type === 'Function' ? typesNamed(name) : [];
  switch (type) {
    case 'Declaration':
      return [property, isTooNew(properties![property])];
    case 'Identifier':
      return [`${property}: ${name}`, isTooNew(properties![property]?.[name])];
    case 'Function':
      return [`${name}()`, found.length > 0 && found.every(isTooNew)];
    case 'Dimension':
      return [`1${(node as { unit?: string }).unit}`, isUnitTooNew((node as any).unit)];
    case 'Atrule':
      return [`@${name}`, isTooNew(atRules![name])];
    case 'Feature':
      return [`@media (${name})`, isTooNew(media[name])];
    case 'FeatureRange':
      return ['@media (a < b)', isTooNew(media['range_syntax'])];
    case 'NestingSelector':
      return ['&', isTooNew(selectors!['nesting'])];
    // A selector that a browser does not know takes its whole rule away: so the rule is named.
    case 'PseudoClassSelector':
    case 'PseudoElementSelector':
      return [rule, isPseudoTooNew(node as CssNode & { name: string })];
    default:
      return ['', false];
  }
}

/** Whether the same block has said something simpler before, for browsers that skip this. */
function hasFallback(declaration: Declaration, block: CssNode | null): boolean {
  const before = block?.type === 'Block' ? block.children.toArray() : [];
  return before
    .slice(0, before.indexOf(declaration))
    .some(
      (each) =>
        each.type === 'Declaration' &&
        each.property.replace(/^-webkit-/, '') === declaration.property,
    );
}

/** What a style sheet uses that one of the oldest browsers lacks. Throws where it can't be parsed. */
export function lateInStyle(css: string): string[] {
  const failed: string[] = [];
  const tree = parse(css, { onParseError: ({ message }) => failed.push(message) });
  if (failed.length > 0) throw new SyntaxError(failed.join('; '));
  const late = new Set<string>();
  walk(tree, function (node) {
    const declaration = node.type === 'Declaration' ? node : this.declaration;
    if (declaration && hasFallback(declaration, this.block)) return;
    const rule = this.rule ? generate(this.rule.prelude) : '';
    const [name, isLate] = judge(node, declaration?.property ?? '', rule);
    if (isLate) late.add(name);
  });
  return [...late];
}
