import { parseFragment } from 'parse5';
import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { renderParts } from './render-parts.ts';
import type { Turn } from './transcript.ts';

const turn = (fields: Partial<Turn>): Turn => ({
  type: 'turn',
  start: null,
  speaker: null,
  text: '',
  line: 1,
  ...fields,
});
const anchored = (part: Turn) => [{ recording: 0, part, anchor: 't-1' }];

describe('the turns of a transcript as HTML', () => {
  it('links a time to its second of the sound', () => {
    const html = renderParts(anchored(turn({ start: 83.5, text: '话' })), '/media/a.mp3');
    expect(html).toContain('<a href="/media/a.mp3#t=83.5">1:23</a>');
    expect(html).toContain('id="t-1"');
  });

  it('links a time to its own turn where there is no sound', () => {
    expect(renderParts(anchored(turn({ start: 5 })), null)).toContain('<a href="#t-1"');
  });

  it('sets questions apart, and gives each paragraph its own', () => {
    const html = renderParts(anchored(turn({ speaker: '采集者', text: '一\n\n 二 ' })), null);
    expect(html).toContain('class="turn asking"');
    expect(html).toContain('<p>一</p><p>二</p>');
  });

  it('shows what was said, and beneath it what it means, and says which is which', () => {
    const html = renderParts(anchored(turn({ text: '俺娘\n〔普通话〕我<母亲>' })), null);
    expect(html).toContain(
      '<p>俺娘</p><p class="mandarin"><small>普通话</small> 我&lt;母亲&gt;</p>',
    );
  });

  it('explains a word where it is first said', () => {
    const words = new Map([['t-1', [{ slug: 'niang', from: 1, to: 3, line: 1 }]]]);
    const html = renderParts(anchored(turn({ text: '<\n<俺娘>' })), null, words);
    expect(html).toContain(
      '<p>&lt;</p><p>&lt;<a class="word" href="/glossary/#niang">俺娘</a>&gt;</p>',
    );
  });

  it('names chapters', () => {
    const part = { type: 'chapter' as const, title: '井 & 水', line: 1 };
    expect(renderParts([{ recording: 0, part, anchor: 'c-1' }], null)).toBe(
      '<h3 id="c-1">井 &amp; 水</h3>',
    );
  });

  it('shows whatever was typed as it was typed, and never as markup', () => {
    const anything = fc.string({ unit: fc.constantFrom('<', '>', '"', "'", '&', 'a', '/', ' ') });
    fc.assert(
      fc.property(anything, anything, (speaker, text) => {
        const html = renderParts(anchored(turn({ start: 1, speaker, text })), null);
        const [outer] = parseFragment(html).childNodes;
        const texts: string[] = [];
        const walk = (node: object) => {
          if ('value' in node) texts.push(String(node.value));
          if ('tagName' in node) expect(['div', 'b', 'a', 'p']).toContain(node.tagName);
          if ('childNodes' in node) (node.childNodes as object[]).forEach(walk);
        };
        walk(outer!);
        expect(texts.join('')).toContain(text.trim());
        expect(texts.join('')).toContain(speaker);
      }),
    );
  });
});
