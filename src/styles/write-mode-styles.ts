import tokens from './tokens.css?raw';
import { contrast, night, readPalette, type Palette } from './palettes.ts';

/** Of the reader's own size, as in `base.css`; text is 20, 25 and 30 px where that is 16. */
const LARGE = '140.6%';
const LARGER = '168.75%';
/** Headings grow less than text: a phone has room for few large characters. */
const ELDER =
  '--lead:1.2rem;--heading:1.45rem;--title:1.9rem;--target:60px;--extra:none;--to-large:none;--to-standard:flex';

type Colours = 'day' | 'night' | 'contrast';

function colours(palette: Palette, name: Colours): string {
  const tokensOf = Object.entries(palette).map(([token, colour]) => `--${token}:${colour}`);
  const [toNight, toDay] = name === 'night' ? ['none', 'flex'] : ['flex', 'none'];
  const scheme = name === 'night' ? 'dark' : 'light';
  return `${tokensOf.join(';')};--to-night:${toNight};--to-day:${toDay};color-scheme:${scheme}`;
}

/** Chosen with script; and without, by the address: alone, for old browsers drop what they cannot read. */
function chosen(choice: string, declarations: string): string {
  const [kind, value] = choice.split('-');
  return `html[data-${kind}=${value}]{${declarations}}html:root:has(#${choice}:target){${declarations}}`;
}

/**
 * The styles of letter sizes and colours, which stand in every page. A palette is written out wherever
 * it may be chosen, for compressed its second copy weighs nothing. Paper stays paper: nobody prints by
 * night, or in large letters.
 */
export function writeModeStyles(): string {
  const byDay = colours(readPalette(tokens), 'day');
  const byNight = colours(night, 'night');
  const plain = colours(contrast, 'contrast');
  const large = `font-size:${LARGE};${ELDER}`;
  return [
    `@media screen and (prefers-contrast:more){html:root{${plain}}}`,
    `@media screen and (prefers-color-scheme:dark){html:root{${byNight}}}`,
    '@media screen{',
    chosen('light-night', byNight),
    chosen('light-day', byDay),
    chosen('light-contrast', plain),
    // Without script, `<html id="size-large">` is where its link leads: that every browser can read.
    `html[data-size=large],html:target{${large}}`,
    chosen('size-larger', large.replace(LARGE, LARGER)),
    '}',
  ].join('');
}
