import { describe, expect, test } from 'vitest';
import { familyPreviewStrings } from '../../strings/family-preview.ts';
import {
  isPreviewToken,
  openPreview,
  previewEnd,
  previewToken,
  type DraftState,
} from './family-preview.ts';

const NOW = new Date('2026-06-15T04:00:00Z');
const preview = openPreview('stories/the-well', 7, NOW);
const after = (days: number) => new Date(NOW.getTime() + days * 86_400_000);

test('a token needs no escaping in an address, and is never the same twice', () => {
  const tokens = Array.from({ length: 500 }, previewToken);
  expect(
    tokens.filter((token) => !isPreviewToken(token) || encodeURIComponent(token) !== token),
  ).toEqual([]);
  expect(new Set(tokens).size).toBe(500);
});

test('every one of its 128 bits is sometimes set and sometimes not', () => {
  const bits = Array.from({ length: 200 }, () => {
    const bytes = Buffer.from(previewToken(), 'base64url');
    expect(bytes).toHaveLength(16);
    return [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  });
  for (let at = 0; at < 128; at += 1) expect(new Set(bits.map((text) => text[at])).size).toBe(2);
});

test.each([
  '',
  'abc',
  '../../../etc/passwd',
  'a'.repeat(23),
  `${'a'.repeat(21)}=`,
  `${'a'.repeat(21)}\n`,
])('%j is no token', (text) => {
  expect(isPreviewToken(text)).toBe(false);
});

describe('a preview', () => {
  test.each<[string, DraftState | null, Date, string | null]>([
    ['works while its draft is open', { standing: 'open' }, NOW, null],
    ['works until its last moment', { standing: 'open' }, new Date(after(7).getTime() - 1), null],
    ['ends at that moment', { standing: 'open' }, after(7), 'expired'],
    ['ends when the draft is published', { standing: 'archived' }, NOW, 'published'],
    ['ends when the draft is deleted', { standing: 'deleted' }, NOW, 'deleted'],
    ['ends when nobody knows of the draft', null, NOW, 'deleted'],
    [
      'ends when consent is withdrawn',
      { standing: 'open', withdrawnOn: '2026-06-14' },
      NOW,
      'withdrawn',
    ],
    [
      'says withdrawn, not published, where both are so',
      { standing: 'archived', withdrawnOn: '2026-06-14' },
      NOW,
      'withdrawn',
    ],
    [
      'says published, not expired, where both are so',
      { standing: 'archived' },
      after(30),
      'published',
    ],
  ])('%s', (_, draft, now, end) => {
    expect(previewEnd(preview, draft, now)).toBe(end);
  });

  test('whose time can not be read has ended', () => {
    expect(previewEnd({ expiresAt: '下周' }, { standing: 'open' }, NOW)).toBe('expired');
  });

  test('that ended says why in one Chinese sentence', () => {
    for (const sentence of Object.values(familyPreviewStrings.ended))
      expect(sentence).toMatch(/^[^。]+。$/);
  });
});
