import { expect, test } from 'vitest';
import { shortCode } from '../../model/short-code.ts';
import { makeShortCode } from './make-short-code.ts';
import { settleShortCode } from './settle-short-code.ts';

const seeds = Array.from({ length: 5000 }, (_, index) => `SL-KS-2026-${index + 1}`);

test('five thousand stories get five thousand codes of four, each fit to be said', () => {
  const used = new Set<string>();
  for (const seed of seeds) used.add(makeShortCode(seed, used));
  expect(used.size).toBe(seeds.length);
  for (const code of used) {
    expect(shortCode.safeParse(code).success).toBe(true);
    expect(code).toHaveLength(4);
    expect(code).not.toMatch(/[0o1li4bdgz]|[a-z]{3}|^\d+$|(.)\1|38/);
  }
});

test('a code follows from the reference code; where it is given already, the next is taken', () => {
  const first = makeShortCode('SL-KS-2024-004', new Set());
  expect(makeShortCode('SL-KS-2024-004', new Set())).toBe(first);
  expect(makeShortCode('SL-KS-2024-004', new Set([first]))).not.toBe(first);
});

test('when all of one length are given, codes get longer', () => {
  const used = new Set<string>();
  const all = { has: (code: string) => code.length === 4 || used.has(code) } as Set<string>;
  expect(makeShortCode('SL-KS-2024-004', all)).toHaveLength(5);
});

test('a story keeps its code whatever the editor sent, and does not keep a copied one', () => {
  const known = { used: ['k7mp'], isForeign: (code: string) => code === 'k7mp' };
  const settled = settleShortCode({ shortCode: 'h2x9' }, { shortCode: 'w3fy' }, known);
  expect(settled.shortCode).toBe('w3fy');
  const none: { shortCode?: string } = {};
  expect(settleShortCode(none, { shortCode: 'w3fy' }, known).shortCode).toBe('w3fy');
  expect(settleShortCode({ shortCode: 'h2x9' }, null, known).shortCode).toBe('h2x9');
  const copied = { shortCode: 'k7mp', referenceCode: 'SL-KS-2024-005' };
  expect(settleShortCode(copied, null, known).shortCode).not.toBe('k7mp');
});
