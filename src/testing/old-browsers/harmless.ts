/**
 * What the site uses although one of the oldest browsers lacks it, each with what happens there.
 * Only what leaves everything readable and usable belongs here.
 */
export const STYLES: Record<string, string> = {
  '@media (prefers-color-scheme)': 'iOS before 13 has no dark mode to follow',
  '@media (prefers-contrast)': 'old browsers cannot say that somebody wants more contrast',
  'color-scheme': 'boxes to type in and scroll bars stay light by night',
  'color-scheme: light': 'as above',
  'color-scheme: dark': 'as above',
  // Where script is off as well, 大字版 is there all the same: `html:target`.
  'html:root:has(#light-night:target)': 'without script, night comes with the phone’s own',
  'html:root:has(#light-day:target)': 'as above',
  'html:root:has(#light-contrast:target)': 'without script, the phone’s own contrast',
  'html:root:has(#size-larger:target)': 'without script, the larger size is 大字',
  'text-autospace': 'no narrow space between 汉字 and Latin',
  'text-autospace: normal': 'as above',
  'text-spacing-trim': 'a line that begins with a quotation mark keeps its half of white',
  'text-spacing-trim: trim-start': 'as above',
  'scroll-margin-top': 'a turn that was linked to stands at the very top',
  'text-wrap': 'headings break where they come to an end',
  'text-wrap: balance': 'as above',
  'text-underline-offset': 'the underline is closer',
  ':focus-visible': 'the browser’s own ring shows the focus',
  'accent-color': 'a tick has the phone’s own colour',
  cursor: 'phones have no pointer',
  'cursor: pointer': 'as above',
  'cursor: default': 'as above',
  'cursor: zoom-in': 'as above',
  'cursor: zoom-out': 'as above',
  'overscroll-behavior': 'the page behind the viewer may move',
  'overscroll-behavior: contain': 'as above',
  '@page': 'paper: the printer’s own margins',
  size: 'paper: the printer’s own',
  '@bottom-center': 'paper: no page numbers',
  'break-after: avoid': 'paper: a heading may end a page',
  'overflow-wrap: anywhere': '`word-wrap: break-word` stands before it, the old name',
  'touch-action: pan-x': 'iOS 12 keeps its own pinch and double tap',
  'touch-action: pan-y': 'as above',
};

/** What a script asks for before it uses it. */
export const SCRIPTS: Record<string, string> = {
  toBase64: 'qr writes a picture itself where bytes cannot',
};

export const MARKUP: Record<string, string> = {
  '<img loading>': 'photos load at once',
  '<img fetchpriority>': 'the first photo waits its turn',
  '<a download>': 'the picture opens, and is kept by a long press',
  '<input enterkeyhint>': 'the key is named as always',
};

/** Of what is late, what nobody has called harmless. */
export function unexcused(late: readonly string[], harmless: Record<string, string>): string[] {
  return late.filter((name) => !Object.hasOwn(harmless, name));
}
