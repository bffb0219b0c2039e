import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parseBody } from '../../../../blocks/parse-body.ts';
import { readTags } from '../../../../blocks/read-tags.ts';
import { launchBrowser } from '../../../../testing/launch-browser.ts';
import { openWidget, type WidgetPage } from '../../widget-page.ts';
import { oddBodies } from '../odd-bodies.ts';
import { siteOutline } from './outline-for-tests.ts';

let browser: Browser;
let widget: WidgetPage;
beforeAll(async () => {
  browser = await launchBrowser();
  widget = await openWidget(browser, { name: 'body', value: '' });
});
afterAll(() => browser.close());

/** What stands on the screen: lines with their kinds, characters with their looks, list signs. */
function readScreen() {
  const lines: string[] = [];
  const signs: string[] = [];
  const lookOf = (node: Node) => {
    const has = (name: string) => node.parentElement!.closest(name) !== null;
    return `${has('.desk-strong') ? '*' : ''}${has('.desk-em') ? '/' : ''}${has('.desk-link') ? '()' : ''}`;
  };
  for (const line of document.querySelectorAll('.cm-line')) {
    const kind = /desk-(p|h2|h3|h4|rule|cell)(?: |$)/.exec(line.className)?.[1] ?? '?';
    for (const sign of line.querySelectorAll('.desk-sign-bullet'))
      signs.push(...(sign.textContent.match(/•|\d+\./g) ?? []));
    let cells = '';
    let box: Element | null = null;
    const put = () => {
      if (cells !== '' || kind === 'rule') lines.push(`${kind}: ${cells}`);
      cells = '';
    };
    const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (node.nodeName === 'BR') put();
      if (node.nodeType !== Node.TEXT_NODE) continue;
      if (node.parentElement!.closest('.desk-sign-bullet, .desk-sign-photo')) continue;
      const inBox = node.parentElement!.closest('.desk-box');
      if (inBox !== box) put();
      box = inBox;
      for (const character of node.nodeValue!.replace(/[\s\u200B]/g, ''))
        cells += character + lookOf(node);
    }
    put();
  }
  return { lines, signs };
}

/** The same of the site's HTML. */
function siteScreen(body: string) {
  const lines = siteOutline(body).flatMap((line) => {
    const [, kind = '', cells = ''] = /(\S+): (.*)$/.exec(line)!;
    const shown = cells.replace(/\((?:https?:|mailto:|\/)[^)]*\)/g, '()').split('⏎');
    return shown.filter((part) => part !== '' || kind === 'rule').map((part) => `${kind}: ${part}`);
  });
  const html = parseBody(body, () => true)
    .blocks.map((block) => (block.type === 'prose' ? block.html : ''))
    .join('');
  const open: (number | null)[] = [];
  const signs: string[] = [];
  for (const [tag, start] of html.matchAll(/<(?:ol(?: start="(\d+)")?|ul|\/ol|\/ul|li)>/g)) {
    if (tag.startsWith('</')) open.pop();
    else if (tag !== '<li>') open.push(tag.startsWith('<ol') ? Number(start ?? 1) : null);
    else {
      const number = open[open.length - 1]!;
      signs.push(number === null ? '•' : `${number}.`);
      if (number !== null) open[open.length - 1] = number + 1;
    }
  }
  return { lines, signs };
}

const together = [
  '前**粗**后\n\n1. 甲\n2. **乙**\n\n> 引\n\n## 题*斜*\n\n[链](/about/)\n\n- 一\n  - 二',
  '> - 甲\n>   乙\n>\n> 丙',
  '甲  \n**乙**  \n丙',
];

test.each([
  ...oddBodies.filter((body) => readTags(body).every(({ type }) => type !== 'tag')),
  ...together,
])('what stands on the screen of %j is what the site shows', async (body) => {
  const { page } = widget;
  await page.evaluate(async (value) => {
    const { setValue } = window as unknown as { setValue: (value: string) => void };
    setValue(`${value} `);
    await new Promise((done) => setTimeout(done, 20));
    document.querySelector('.desk-parts')?.setAttribute('data-old', '');
    setValue(value);
  }, body);
  await page.locator('.desk-parts:not([data-old]) .cm-content').first().waitFor();
  expect(await page.evaluate(readScreen)).toEqual(siteScreen(body));
});
