import { parse, serialize } from 'parse5';
import { exporting as words } from '../../strings/exporting.ts';
import { formatDay } from '../../strings/words.ts';
import type { BuiltSite } from './built-site.ts';
import { embedPhotos, embedSound, leadToSound, type EmbeddedSound } from './embed-media.ts';
import { findTarget } from './find-target.ts';
import {
  append,
  attributeOf,
  elementsIn,
  hasClass,
  makeElement,
  mapTexts,
  replaceWith,
  setAttribute,
  textOf,
  unwrap,
  type Document,
  type Element,
} from './html-tree.ts';
import { rewriteStyle } from './rewrite-links.ts';
import { articleOf, titleOf } from './story-parts.ts';

/** By this a file is known as one of ours, which a new one may replace. */
export const SINGLE_MARK = '<meta name="generator" content="故乡痕 单篇">';
/** Beside the site's own style, which is made for pages with a script and a header. */
const STYLE = `.player audio{margin-bottom:.5rem}body>.page{padding-top:1rem}@media print{.player,.single-online{display:none}}`;

export interface SingleStory {
  title: string;
  html: string;
}

interface Making {
  site: BuiltSite;
  file: string;
  /** Runs in the file: leads from times to the sound. */
  script: string;
  /** `YYYY-MM-DD` */
  today: string;
}

/** What only works on the site: buttons, forms, what a script would show. */
function dropMachinery(article: Element): void {
  for (const element of elementsIn(article)) {
    const isHidden = attributeOf(element, 'hidden') !== undefined;
    const isTool = /^(button|form|script|dialog|template|track|input|select)$/.test(
      element.tagName,
    );
    if (isHidden || isTool) replaceWith(element);
  }
}

async function settleLink(link: Element, making: Making, sound: EmbeddedSound): Promise<void> {
  const href = attributeOf(link, 'href') ?? '';
  const target = await findTarget(href, making.file, making.site);
  if (target.to === 'elsewhere') return;
  if (target.to === 'file' && sound.has(target.file)) return leadToSound(link, target.file, sound);
  const { origin } = making.site;
  const isPhoto = attributeOf(link, 'data-photo') !== undefined;
  const page = target.to === 'file' ? `/${target.file.replace(/index\.html$/, '')}` : null;
  const whole =
    page && origin ? origin + encodeURI(page) + (target as { rest: string }).rest : null;
  if (whole && !isPhoto && target.to === 'file' && target.file.endsWith('.html'))
    setAttribute(link, 'href', whole);
  else if (hasClass(link, 'button') && !isPhoto) replaceWith(link);
  else unwrap(link);
}

async function styleOf(document: Document, making: Making): Promise<string> {
  const sheets = elementsIn(document).filter(({ tagName }) => tagName === 'style');
  // Fonts and pictures of the style are not in the file; the system has its own.
  const way = { site: making.site, page: making.file, addressOf: () => 'data:,' };
  const styles = await Promise.all(sheets.map((sheet) => rewriteStyle(textOf(sheet), way)));
  return [...styles, STYLE].join('\n').replaceAll('</', '<\\/');
}

function footer(siteName: string, making: Making): Element {
  const { site, file, today } = making;
  const foot = makeElement('footer', { class: 'page quiet' });
  append(
    foot,
    makeElement('p', {}, (siteName && words.from(siteName)) + words.copiedOn(formatDay(today))),
  );
  if (site.origin) {
    const online = makeElement('p', { class: 'single-online' });
    const href = `${site.origin}/${encodeURI(file.replace(/index\.html$/, ''))}`;
    append(online, makeElement('a', { href }, words.online));
    append(foot, online);
  }
  return foot;
}

function siteNameOf(document: Document): string {
  const meta = elementsIn(document).find(
    (element) => attributeOf(element, 'property') === 'og:site_name',
  );
  return attributeOf(meta, 'content') ?? '';
}

function writePage(title: string, style: string, body: Element, script: string): string {
  const root = makeElement('html', { lang: 'zh-CN' });
  const head = makeElement('head');
  append(head, makeElement('meta', { charset: 'utf-8' }));
  append(
    head,
    makeElement('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
  );
  append(head, makeElement('meta', { name: 'color-scheme', content: 'light dark' }));
  append(head, makeElement('title', {}, title));
  append(root, head);
  append(root, body);
  const document = parse('<!doctype html>');
  document.childNodes = document.childNodes.filter(({ nodeName }) => nodeName !== 'html');
  const html = `${serialize(document)}<html lang="zh-CN">${serialize(root)}</html>\n`;
  return html
    .replace('</head>', () => `${SINGLE_MARK}<style>${style}</style></head>`)
    .replace(/<\/body>(?=<\/html>)/, () => `<script>${script}</script></body>`);
}

/** A story as one file that needs nothing else; null where the page tells none. */
export async function makeSingle(making: Making): Promise<SingleStory | null> {
  const { site, file, script } = making;
  const document = parse(await site.text(file));
  const article = articleOf(document);
  if (!article) return null;
  const title = titleOf(article);
  dropMachinery(article);
  mapTexts(article, (text) => text.replace(words.dataUse, ''));
  const sound = await embedSound(article, file, site);
  await embedPhotos(article, file, site);
  for (const link of elementsIn(article).filter(({ tagName }) => tagName === 'a'))
    await settleLink(link, making, sound);
  const body = makeElement('body');
  const main = makeElement('main', { id: 'main', class: 'page' });
  replaceWith(article);
  append(main, article);
  append(body, main);
  const siteName = siteNameOf(document);
  append(body, footer(siteName, making));
  const whole = siteName ? `${title} · ${siteName}` : title;
  return { title, html: writePage(whole, await styleOf(document, making), body, script) };
}
