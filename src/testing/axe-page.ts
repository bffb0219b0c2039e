import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

interface Violation {
  id: string;
  nodes: { target: unknown[]; failureSummary?: string }[];
}

/** WCAG 2.2 AA, and AAA for the contrast of text. */
const RULES = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  rules: { 'color-contrast-enhanced': { enabled: true } },
};

/** What may be wrong at one width and right at another. */
const OF_LAYOUT = {
  runOnly: { type: 'rule', values: ['target-size', 'scrollable-region-focusable'] },
};

/** What letter size and colours may break on a page that is right otherwise. */
const OF_MODE = {
  runOnly: {
    type: 'rule',
    values: ['color-contrast-enhanced', 'link-in-text-block', 'target-size'],
  },
};
const EXTENTS = { all: RULES, layout: OF_LAYOUT, mode: OF_MODE };

const SOURCE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/**
 * What axe finds wrong on a page, a line each; empty when nothing. `layout`: only what depends on
 * the width, `mode`: on colours and letter size, for a page that was looked at whole before.
 */
export async function axePage(page: Page, extent: keyof typeof EXTENTS = 'all'): Promise<string[]> {
  // Half a megabyte, which the page may have already.
  if (!(await page.evaluate('"axe" in window')))
    await page.evaluate(await readFile(SOURCE, 'utf8'));
  const rules = JSON.stringify(EXTENTS[extent]);
  const violations = await page.evaluate<Violation[]>(
    `axe.run(document, ${rules}).then(({ violations }) => violations)`,
  );
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} ${target.join(' ')} ${failureSummary ?? ''}`),
  );
}
