import { parseFragment, type DefaultTreeAdapterTypes } from 'parse5';
import type { ProseBlock, ProseInline } from './prose.ts';

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

const GLOSSARY = '/glossary/#';
const BLOCKS = new Set('p h2 h3 h4 blockquote ul ol hr div table'.split(' '));

function attributeOf({ attrs }: Element, name: string): string | undefined {
  return attrs.find((attribute) => attribute.name === name)?.value;
}

function elementsOf(node: Element, ...names: string[]): Element[] {
  return node.childNodes.flatMap((child) =>
    'tagName' in child && names.includes(child.tagName) ? [child] : [],
  );
}

function readLink(element: Element): ProseInline {
  const href = attributeOf(element, 'href') ?? '';
  const children = readInlines(element.childNodes);
  return attributeOf(element, 'class') === 'word'
    ? { type: 'word', slug: href.slice(GLOSSARY.length), children }
    : { type: 'link', href, children };
}

function readInline(node: Node): ProseInline[] {
  if ('value' in node) return node.value === '' ? [] : [{ type: 'text', text: node.value }];
  if (!('tagName' in node)) return [];
  switch (node.tagName) {
    case 'strong':
      return [{ type: 'strong', children: readInlines(node.childNodes) }];
    case 'em':
      return [{ type: 'emphasis', children: readInlines(node.childNodes) }];
    case 'a':
      return [readLink(node)];
    case 'br':
      return [{ type: 'break' }];
    default:
      return readInlines(node.childNodes);
  }
}

function readInlines(nodes: readonly Node[]): ProseInline[] {
  return nodes.flatMap(readInline);
}

function readList(element: Element): ProseBlock {
  const start = element.tagName === 'ol' ? Number(attributeOf(element, 'start') ?? 1) : null;
  const entries = elementsOf(element, 'li').map(({ childNodes }) => readBlocks(childNodes));
  return { type: 'list', start, entries };
}

function readTable(element: Element): ProseBlock {
  const [head = [], ...rows] = elementsOf(element, 'thead', 'tbody')
    .flatMap((part) => elementsOf(part, 'tr'))
    .map((row) => elementsOf(row, 'th', 'td').map(({ childNodes }) => readInlines(childNodes)));
  return { type: 'table', head, rows };
}

function readBlock(element: Element): ProseBlock[] {
  switch (element.tagName) {
    case 'p':
      return [{ type: 'paragraph', children: readInlines(element.childNodes) }];
    case 'blockquote':
      return [{ type: 'quotation', blocks: readBlocks(element.childNodes) }];
    case 'ul':
    case 'ol':
      return [readList(element)];
    case 'table':
      return [readTable(element)];
    case 'hr':
      return [{ type: 'rule' }];
    case 'div':
      return readBlocks(element.childNodes);
    default:
      return [
        {
          type: 'heading',
          level: Number(element.tagName.slice(1)),
          children: readInlines(element.childNodes),
        },
      ];
  }
}

/** Blocks, and what stands between them (in a tight list's entry) as a paragraph of its own. */
function readBlocks(nodes: readonly Node[]): ProseBlock[] {
  const blocks: ProseBlock[] = [];
  let loose: ProseInline[] = [];
  const gather = () => {
    const said = loose.some((each) => each.type !== 'text' || each.text.trim() !== '');
    if (said) blocks.push({ type: 'paragraph', children: loose });
    loose = [];
  };
  for (const node of nodes) {
    if ('tagName' in node && BLOCKS.has(node.tagName)) {
      gather();
      blocks.push(...readBlock(node));
    } else loose.push(...readInline(node));
  }
  gather();
  return blocks;
}

/** Reads the safe HTML of a prose block (`blocks/render-prose.ts`); other elements give their text. */
export function readProse(html: string): ProseBlock[] {
  return readBlocks(parseFragment(html).childNodes);
}
