import { escapeXml } from '../sharing/escape-xml.ts';
import { todayInShanghai } from '../model/dates.ts';
import { familyPreviewStrings as strings } from '../strings/family-preview.ts';
import { strings as siteStrings } from '../strings/strings.ts';
import { formatDay } from '../strings/words.ts';
import { NO_DAY } from './as-family-sees.ts';
import type { BuiltDraft } from './preview-pages.ts';

/** What tells search engines and chat programs about a page: nobody is to be told. */
const TOLD =
  /<meta (?:name="(?:description|robots|referrer)"|property="og:)[^>]*>|<script type="application\/ld\+json">[\s\S]*?<\/script>/g;
const HIDDEN =
  '<meta name="robots" content="noindex, nofollow, noarchive"><meta name="referrer" content="no-referrer">';

const BANNER =
  'position:relative;z-index:2;margin:0;padding:.7rem 1rem;background:#f6dfa6;color:#2a2420;' +
  'border-bottom:3px solid #942b1f;font-size:1.05rem;line-height:1.6;text-align:center';

function banner(expiresAt: string): string {
  const until = strings.banner.until(formatDay(todayInShanghai(new Date(expiresAt))));
  return `<p role="note" style="${BANNER}">${escapeXml(strings.banner.text + until)}</p>`;
}

/** What the site says of the day of consent, where there was none yet. */
const UNTRUE = [
  `<div><dt>${siteStrings.story.recorded}</dt><dd>${formatDay(NO_DAY)}</dd></div>`,
  `<p>${siteStrings.story.consent(formatDay(NO_DAY))}</p>`,
];

/** The page that the site will have, with what makes it a private one. */
export function privatePage(html: string, expiresAt: string): string {
  return UNTRUE.reduce((text, untrue) => text.replace(untrue, ''), html)
    .replace(TOLD, '')
    .replace('</title>', `</title>${HIDDEN}`)
    .replace(/<body[^>]*>/, (body) => body + banner(expiresAt));
}

/**
 * The same below its private address: what it needs of the site, photos, sound and scripts, is asked
 * for under that address too, and so ends with it.
 */
export function familyPage(
  { html, url }: Pick<BuiltDraft, 'html' | 'url'>,
  { address, expiresAt }: { address: string; expiresAt: string },
): string {
  return privatePage(html, expiresAt)
    .replace(/(["'(=,\s])\/(media|_astro)\//g, `$1${address}$2/`)
    .replaceAll(`="${url}`, `="${address}`);
}
