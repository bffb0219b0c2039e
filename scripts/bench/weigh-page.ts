import type { Browser, Response } from 'playwright-core';
import { gzipSync } from 'node:zlib';

/** A page as it comes to a phone that has never been here. Bytes are gzip, zlib's usual level. */
export interface PageWeight {
  /** The page itself, with whatever style, script and data stand in it. */
  html: number;
  /** Files of their own. */
  css: number;
  script: number;
  /** Script that stands in the page; part of `html`. */
  inline: number;
  /** What the page has to say: see `ownText`. */
  text: number;
  /** Everything asked for before the reader touches anything, photos included. */
  requests: number;
  /** Those that went to somebody else. */
  thirdParty: number;
}

const PHONE = { viewport: { width: 412, height: 823 }, deviceScaleFactor: 1.75 };
const KINDS = { document: 'html', stylesheet: 'css', script: 'script' } as const;

/** Everything that is run before the reader touches anything, bytes. */
export const allScript = ({ script, inline }: PageWeight) => script + inline;

const RUN = /<script(?![^>]*(?:\bsrc=|ld\+json))[^>]*>([^]*?)<\/script>/g;

function inlineScript(html: string): number {
  const texts = Array.from(html.matchAll(RUN), ([, text]) => text);
  return texts.length > 0 ? gzipSync(texts.join('')).length : 0;
}

/** HTML, CSS and script beyond the page's own text, bytes. */
export const beyondText = ({ html, css, script, text }: PageWeight) => html + css + script - text;

/**
 * The page's own text, compressed by itself: all that a reader without script sees in `<main>`
 * (the browser's `innerText`). Header, footer, texts for screen readers only and whatever else is
 * in the file are not counted as text, so they weigh on us.
 */
async function ownText(browser: Browser, address: string): Promise<number> {
  const context = await browser.newContext({ ...PHONE, javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(address);
  const text = await page.locator('main').innerText();
  await context.close();
  return gzipSync(text).length;
}

export async function weighPage(browser: Browser, address: string): Promise<PageWeight> {
  const weight = { html: 0, css: 0, script: 0, inline: 0, text: 0, requests: 0, thirdParty: 0 };
  const responses: Response[] = [];
  const context = await browser.newContext(PHONE);
  const page = await context.newPage();
  page.on('request', (request) => {
    if (/^(?:data|blob):/.test(request.url())) return;
    weight.requests += 1;
    if (!request.url().startsWith(new URL(address).origin)) weight.thirdParty += 1;
  });
  page.on('response', (response) => responses.push(response));
  await page.goto(address, { waitUntil: 'networkidle' });
  for (const response of responses) {
    const kind = KINDS[response.request().resourceType() as keyof typeof KINDS];
    if (!kind) continue;
    const body = await response.body();
    weight[kind] += gzipSync(body).length;
    if (kind === 'html') weight.inline += inlineScript(body.toString());
  }
  await context.close();
  return { ...weight, text: await ownText(browser, address) };
}
