import { expect, test } from 'vitest';
import { isSlug, makeSlug, nextFreeSlug } from './make-slug.ts';

test('a slug is made of a day and of letters nobody confuses', () => {
  expect(makeSlug('story', '2026-04-12', () => 0)).toBe('story-20260412-aaaa');
  const slug = makeSlug('story', '2026-04-12');
  expect(slug).toMatch(/^story-20260412-[a-hjkmnp-z2-9]{4}$/);
  expect(isSlug(slug)).toBe(true);
});

test('the next free slug counts on', () => {
  const taken = new Set(['loom-2', 'loom-3']);
  expect(nextFreeSlug('loom', (slug) => taken.has(slug))).toBe('loom-4');
});

test.each(['王大娘', 'A', 'a', '../x', 'a_b', ''])('%j is no slug', (text) =>
  expect(isSlug(text)).toBe(false),
);
