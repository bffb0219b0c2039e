import fc from 'fast-check';
import { parseFragment, serialize, type DefaultTreeAdapterTypes } from 'parse5';
import { describe, expect, test } from 'vitest';
import type { Block } from './block-kinds.ts';
import { blockKinds } from './block-kinds.ts';
import { parseBody } from './parse-body.ts';

/** Everything the prose renderer may write. */
const ATTRIBUTES: Record<string, string[]> = {
  p: [],
  h2: [],
  h3: [],
  h4: [],
  strong: [],
  em: [],
  blockquote: [],
  ul: [],
  ol: ['start'],
  li: [],
  a: ['class', 'href', 'rel'],
  br: [],
  hr: [],
  div: ['class'],
  table: [],
  thead: [],
  tbody: [],
  tr: [],
  th: [],
  td: [],
};
const VOID = new Set(['br', 'hr']);
const LINK = /^(?:https?:\/\/|mailto:|tel:|\/(?![/\\])|#)/i;

/** Every start tag has its end tag, in order: what a page's own markup depends on. */
function isBalanced(html: string): boolean {
  const open: string[] = [];
  for (const [, slash, name = ''] of html.matchAll(/<(\/?)([a-z][a-z0-9]*)/gi)) {
    if (VOID.has(name)) continue;
    if (!slash) open.push(name);
    else if (open.pop() !== name) return false;
  }
  return open.length === 0;
}

function checkNode(node: DefaultTreeAdapterTypes.ChildNode): void {
  if (node.nodeName === '#text') return;
  expect(ATTRIBUTES, node.nodeName).toHaveProperty(node.nodeName);
  const element = node as DefaultTreeAdapterTypes.Element;
  for (const { name, value } of element.attrs) {
    expect(ATTRIBUTES[node.nodeName]).toContain(name);
    if (name === 'href') expect(value).toMatch(LINK);
  }
  element.childNodes.forEach(checkNode);
}

function checkProse(html: string): void {
  expect(isBalanced(html), html).toBe(true);
  // What a sentinel stood for is back in place: none reaches a reader.
  expect(html).not.toMatch(/[\uFDD0-\uFDEF]/);
  expect(html.isWellFormed()).toBe(true);
  parseFragment(html).childNodes.forEach(checkNode);
}

function checkBlocks(blocks: readonly Block[]): void {
  for (const block of blocks) {
    if (block.type === 'prose') checkProse(block.html);
    else {
      expect(Object.keys(blockKinds)).toContain(block.type);
      const { type: _, ...fields } = block;
      for (const value of Object.values(fields))
        if (typeof value === 'string') expect(value).not.toMatch(/[\uFDD0-\uFDEF]/);
      if ('blocks' in block) checkBlocks(block.blocks);
    }
  }
}

const fragments = [
  ['<Note>', '</Note>', '<Quote by="', '">', '</Quote>', '<Photo file="a.jpg" />', '<Photo '],
  ['<Word of="a">', "<Word of='\"x'>", '</Word>', '<Gallery files="', '<AudioClip from="0:01"'],
  ['<script>', '</script>', '<img src=x onerror=alert(1)>', '<!--', '-->', '<![CDATA[', '<?'],
  ['<br>', '<https://a.b/', '>', '<', '&lt;', '&#60;', '&#x0;', '&#xFDD5;0&#xFDD6;', '&quot;'],
  ['[a](javascript:alert(1))', '[a](', '](', '![', '[', ']', ')', ']: ', '[^1]', '(', '"', "'"],
  ['java&#9;script:', 'data:text/html,', '//evil.example', '/\\evil', 'https://', 'mailto:'],
  ['*', '**', '_', '~', '~~', '`', '```', '\n', '\n\n', '    ', '\t', '> ', '- ', '1. ', '1958. '],
  ['---', '===', '# ', '|', '|-|-|', '\n---\n', '\\', '{', '}', 'import x from "y"', ':::'],
  ['\uD800', '\uDC00', '\uFDD0', '\uFDD5', '\uFDD6', '\uFEFF', '\u0000', '\u2028', '\r', '\r\n'],
  ['注意：', '，', '。', '“', '”', '王大娘', 'a', '0', '\u{20BB7}', '​'],
].flat();
const unit = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...fragments) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 5 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 8 }) },
  {
    weight: 1,
    arbitrary: fc.nat(0xffff).map((code) => String.fromCharCode(code)),
  },
);
const anyBody = fc.array(unit, { maxLength: 40 }).map((units) => units.join(''));

describe('any string at all', () => {
  test('gives balanced HTML of known elements, without script, and never throws', () => {
    fc.assert(
      fc.property(anyBody, fc.boolean(), (source, known) => {
        checkBlocks(parseBody(source, () => known).blocks);
      }),
      { numRuns: 4000 },
    );
  });

  test('gives HTML that an HTML parser reads as it was meant', () => {
    fc.assert(
      fc.property(anyBody, (source) => {
        for (const block of parseBody(source, () => true).blocks) {
          if (block.type !== 'prose') continue;
          const once = serialize(parseFragment(block.html));
          expect(serialize(parseFragment(once))).toBe(once);
          expect(once.replaceAll('<br>', '<br />').replaceAll('<hr>', '<hr />')).toBe(
            block.html.replaceAll('\u00A0', '&nbsp;').replace(
              // Text between tags may quote as it likes.
              />[^<]*|^[^<]*/g,
              (text) => text.replaceAll('&quot;', '"'),
            ),
          );
        }
      }),
      { numRuns: 1500 },
    );
  });

  test('numbers every problem with a line the body has', () => {
    fc.assert(
      fc.property(anyBody, (source) => {
        const lines = source.split(/\r\n?|[\n\u2028\u2029]/).length;
        for (const { line, found } of parseBody(source, () => false).problems) {
          expect(line).toBeGreaterThanOrEqual(1);
          expect(line).toBeLessThanOrEqual(lines);
          expect(found).not.toBe('');
        }
      }),
      { numRuns: 1500 },
    );
  });
});

describe('fifty thousand characters of one thing are parsed while one waits', () => {
  test.each(
    [
      ['<Photo ', '<Photo file="', "<Photo file='", '<Photo file="a" ', '<Photo', '<Note>'],
      ['</Note>', '<Note><Quote>', '<Word of="', '<Word ', '<Foo ', '<br ', '<https://a.b'],
      ['*', '**', '**a ', '：**', '_', '[', ']:', '](', '![', '[a](', '(', '>', '> ', '- ', '1. '],
      ['1958. ', '`', '~', '#', '|', '&', '\n', '\n---', '-', '=', ' ', ' a', '\t', '文', 'a\n'],
      ['\\', '{', '"', '<', '<3 ', '\u3000', '文字。\n---\n'],
    ].flat(),
  )('%j', (piece) => {
    const source = piece.repeat(Math.ceil(50_000 / piece.length));
    checkBlocks(parseBody(`文字${source}文字`, () => true).blocks);
  });

  test('one line as long as a story, with a line of dashes far below', () => {
    const { blocks } = parseBody(`${'一句话。'.repeat(25_000)}\n\n后来\n---\n`, () => false);
    expect(JSON.stringify(blocks)).toContain('<hr />');
  });
});
