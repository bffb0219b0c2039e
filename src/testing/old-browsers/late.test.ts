import { describe, expect, it } from 'vitest';
import { lateInMarkup, elementsIn } from './late-in-markup.ts';
import { lateInScript } from './late-in-script.ts';
import { lateInStyle } from './late-in-style.ts';

const scripts = {
  'syntax of 2020': ['a?.b', 'a ?? b', 'class A { b = 1 }', 'a ||= b', '1n'],
  'built-ins of 2020': ['[1].at(-1)', 'a.replaceAll(b, c)', 'Object.hasOwn(a, b)'],
  'the web of 2020': ['new ResizeObserver(a)', 'structuredClone(a)', 'b.inert = true'],
  'events of 2020': ['a.addEventListener("pointerdown", b)'],
  'looking behind': ['/(?<=a)b/.test(c)', '/(?<!a)b/.test(c)'],
};

/** Whether an old phone could read the script, and finds everything it names. */
function wouldDo(script: string): boolean {
  try {
    return lateInScript(script, 'script').length === 0;
  } catch {
    return false;
  }
}

describe('what an old browser lacks', () => {
  it.each(Object.entries(scripts))('is found in a script: %s', (_, given) => {
    expect(given.filter(wouldDo)).toEqual([]);
  });

  it('is not what only looks late', () => {
    expect(lateInScript('import("a"); b = [import.meta.url].flat()', 'module')).toEqual([]);
    expect(wouldDo('var inert = { at: 1 }; a.at = inert; a.dataset.to')).toBe(true);
    expect(lateInStyle('a { height: 1px; height: 1dvh; position: sticky }')).toHaveLength(1);
  });

  it('is found in a style: properties, values, units, selectors, rules', () => {
    expect(lateInStyle('a { aspect-ratio: 1; color: oklch(0 0 0); width: 1dvh }')).toHaveLength(3);
    expect(lateInStyle('a:has(b), c { margin: 0 } @layer f { g { margin: 0 } }')).toHaveLength(2);
    expect(lateInStyle('b, a:focus-visible { margin: 0 } @media (width > 1px) {}')).toHaveLength(2);
    expect(() => lateInStyle('a { color }')).toThrow(SyntaxError);
  });

  it('is found in markup', () => {
    expect(lateInMarkup(elementsIn('<dialog inert></dialog><p hidden>'))).toHaveLength(2);
  });
});
