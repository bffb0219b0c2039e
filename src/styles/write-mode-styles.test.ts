import { expect, it } from 'vitest';
import { lateInStyle } from '../testing/old-browsers/late-in-style.ts';
import { STYLES, unexcused } from '../testing/old-browsers/harmless.ts';
import { writeModeStyles } from './write-mode-styles.ts';

it('what only new browsers read stands by itself, and costs old ones nothing else', () => {
  const css = writeModeStyles();
  expect(unexcused(lateInStyle(css), STYLES)).toEqual([]);
  for (const [selector] of css.matchAll(/[^{}]*:has\([^{]*/g)) expect(selector).not.toContain(',');
});

it('everything is for screens: paper is paper', () => {
  const outside = writeModeStyles().replace(/@media screen[^{]*\{(?:[^{}]*\{[^}]*\})*\}/g, '');
  expect(outside).toBe('');
});
