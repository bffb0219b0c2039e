import fc from 'fast-check';
import { parseFragment, type DefaultTreeAdapterTypes } from 'parse5';
import { expect, it } from 'vitest';
import type { Piece, Run } from '../print/manuscript.ts';
import { openTypeCase } from '../print/type-case.ts';
import { renderPieces } from './render-pieces.ts';
import { renderNotes, textOf } from './render-run.ts';
import { webAddress } from './web-address.ts';
import { isWritable, writePage } from './xhtml.ts';

const TAG = /^<(\/?)([\w:]+)((?: [\w:-]+="[^"<>]*")*)(\/?)>$/;

/** Throws where an XML parser would: a tag left open, a `&` that begins nothing, what can't be written. */
function checkWellFormed(xml: string): void {
  for (const character of xml)
    if (!isWritable(character.codePointAt(0)!)) throw new Error('a character that XML forbids');
  if (/&(?!(?:amp|lt|gt|quot|apos);)/.test(xml)) throw new Error('a bare &');
  const open: string[] = [];
  for (const [token] of xml.matchAll(/<[^<>]*>|[^<]+|</g)) {
    if (!token.startsWith('<')) continue;
    const [, closes, name, , empty] = TAG.exec(token) ?? [];
    if (!name) throw new Error(`no tag: ${token}`);
    if (closes && open.pop() !== name) throw new Error(`not open: ${name}`);
    if (!closes && !empty) open.push(name);
  }
  if (open.length > 0) throw new Error(`never closed: ${open.join(' ')}`);
}

type Node = DefaultTreeAdapterTypes.Node;
const shown = (node: Node): string =>
  'value' in node ? node.value : 'childNodes' in node ? node.childNodes.map(shown).join('') : '';
const writable = (text: string) =>
  [...text].filter((each) => isWritable(each.codePointAt(0)!) && each !== '\r').join('');

const type = openTypeCase(isWritable);
/** Whatever somebody typed, as it comes into the manuscript. */
const text = fc
  .oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom(']]>', '<b>', '&', '&#0;', '\u0000', '\uD800', '\uFFFE', '-->', '"', "'", '👨‍👩‍👧'),
  )
  .map((typed) => type.set(typed, ''));
const { run } = fc.letrec<{ run: Run }>((tie) => ({
  run: fc.oneof(
    { depthSize: 'small' },
    text,
    fc.array(tie('run'), { maxLength: 4 }),
    fc.record({ strong: tie('run') }),
    fc.record({ footnote: text }),
    fc.record({ link: fc.oneof(text, fc.webUrl()), of: tie('run') }),
    fc.constant({ line: true as const }),
    fc.record({ mark: fc.nat() }),
  ),
}));
const { piece } = fc.letrec<{ piece: Piece }>((tie) => ({
  piece: fc.oneof(
    { depthSize: 'small' },
    fc.record({ kind: fc.constant('paragraph' as const), of: run }),
    fc.record({
      kind: fc.constant('heading' as const),
      level: fc.integer({ min: 2, max: 9 }),
      of: run,
    }),
    fc.record({
      kind: fc.constant('turn' as const),
      who: fc.option(text),
      asking: fc.boolean(),
      start: fc.constant(null),
      lines: fc.array(fc.record({ of: run, plain: fc.boolean() })),
    }),
    fc.record({
      kind: fc.constant('list' as const),
      start: fc.option(fc.nat()),
      entries: fc.array(fc.array(tie('piece'), { maxLength: 2 })),
    }),
    fc.record({
      kind: fc.constant('quote' as const),
      by: fc.option(text),
      pieces: fc.array(tie('piece'), { maxLength: 2 }),
    }),
  ),
}));

const newPage = () => ({ notes: [] as string[], level: 3, plain: '〔普通话〕' });

it('writes whatever anybody said as well-formed XML in which every note has its place', () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 5 }), text, (pieces, title) => {
      const page = newPage();
      const body = renderPieces(pieces, page) + renderNotes(page.notes);
      const xml = writePage(title, body).replace(/^<\?xml[^>]*>\n<!DOCTYPE html>\n/, '');
      checkWellFormed(xml);
      const ids = [...xml.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
      expect(new Set(ids).size).toBe(ids.length);
      const wanted = [...xml.matchAll(/ href="#([^"]*)"/g)].map(([, id]) => id);
      expect(wanted.filter((id) => !ids.includes(id))).toEqual([]);
      expect(xml).not.toMatch(/<a [^>]*>(?:(?!<\/a>).)*<a /s);
    }),
    { numRuns: 150 },
  );
});

it('shows every character that can be shown, and nothing of it as markup', () => {
  fc.assert(
    fc.property(text, fc.webUrl(), (said, link) => {
      const of: Run = [said, { strong: said }, { link, of: said }, { footnote: link }];
      const html = renderPieces([{ kind: 'paragraph', of }], newPage());
      expect(shown(parseFragment(html)).trim()).toBe(writable(textOf(of)).trim());
    }),
    { numRuns: 150 },
  );
});

it('leads only to addresses that the strictest reader knows', () => {
  for (const href of ['javascript:alert(1)', 'file:///etc', '/stories/well/', 'https://', '\u0000'])
    expect(webAddress(href)).toBeNull();
  expect(webAddress('https://例子.cn/井|[1]?q=%zz&r="#a#b')).toBe(
    'https://xn--fsqu00a.cn/%E4%BA%95%7C%5B1%5D?q=%25zz&r=%22#a%23b',
  );
  fc.assert(
    fc.property(text, (anything) => {
      const address = webAddress(`https://example.cn/${anything}`);
      expect(address ?? '').toMatch(/^(?:[\w\-.~:/?#@!$&'()*+,;=]|%[0-9a-f]{2})*$/i);
    }),
  );
});
