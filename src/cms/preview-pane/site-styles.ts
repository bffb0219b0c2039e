const gathered: string[] = [];

/** Called where a component of the site, or one of its style sheets, comes in. */
export function gather(css: string): void {
  gathered.push(css);
}

/** The site's styles for a page of its own. By day: those of the night come with the site's pages only. */
export function siteStyles(): string {
  return gathered.join('\n');
}

/** Pixels: what `rem` is on the site (`base.css`), whatever it is in the page around. */
const REM = 18;

/** The same for a shadow root in a page of others: nothing of theirs counts in it, nor the reverse. */
export function shadowStyles(): string {
  return siteStyles()
    .replace(/(\d*\.?\d+)rem\b/g, (_, number: string) => `${Number(number) * REM}px`)
    .replace(/^(?::root|html) \{/gm, ':host {')
    .replace(/^body \{/gm, '.site {')
    .replace('font-size: 112.5%;', `font-size: ${REM}px;`);
}
