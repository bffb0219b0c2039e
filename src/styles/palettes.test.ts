import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { contrast, night, readPalette, type Palette } from './palettes.ts';

const day = readPalette(readFileSync(new URL('tokens.css', import.meta.url), 'utf8'));

/** WCAG's relative luminance of `#rgb` or `#rrggbb`. */
function luminance(colour: string): number {
  const digits = colour.slice(1).replace(/^(.)(.)(.)$/, '$1$1$2$2$3$3');
  const [red, green, blue] = [0, 2, 4].map((at) => {
    const part = Number.parseInt(digits.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}

function ratio(one: string, other: string): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light! + 0.05) / (dark! + 0.05);
}

/** Letters and what they stand on. */
const TEXT = [
  ['ink', 'paper'],
  ['ink', 'mat'],
  ['ink', 'wheat'],
  ['quiet', 'paper'],
  ['quiet', 'mat'],
  ['seal', 'paper'],
  ['seal', 'mat'],
] as const;

const palettes: [string, Palette][] = [
  ['day', day],
  ['night', night],
  ['contrast', contrast],
];

describe.each(palettes)('the colours of the %s', (_, palette) => {
  it('are those that the day has', () => {
    expect(Object.keys(palette).sort()).toEqual(Object.keys(day).sort());
  });

  it.each(TEXT)('let %s be read on %s: 7 to 1 at least', (letters, ground) => {
    expect(ratio(palette[letters]!, palette[ground]!)).toBeGreaterThanOrEqual(7);
  });
});

it('high contrast is more than day and night give', () => {
  const of = ({ ink, paper }: Palette) => ratio(ink!, paper!);
  expect(of(contrast)).toBeCloseTo(21);
  expect(Math.max(of(day), of(night))).toBeLessThan(of(contrast));
});
