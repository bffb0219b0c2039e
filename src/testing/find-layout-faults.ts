import type { Page } from 'playwright-core';
import * as inPage from './layout-in-page.ts';
import type { Line } from './layout-in-page.ts';

/** Texts that stand on one another; touching by less than two pixels is not seen. */
function findOverlaps(lines: readonly Line[]): string[] {
  const sorted = [...lines].sort((a, b) => a.top - b.top);
  return sorted.flatMap((line, at) => {
    const found: string[] = [];
    for (let next = at + 1; next < sorted.length; next += 1) {
      const other = sorted[next]!;
      if (other.top >= line.bottom - 2) break;
      const overlap = Math.min(line.right, other.right) - Math.max(line.left, other.left);
      if (other.owner !== line.owner && overlap > 2)
        found.push(`“${line.text}” and “${other.text}” overlap`);
    }
    return found;
  });
}

/**
 * What is broken in how a page is laid out, a line each: it is wider than the window, something is
 * cut off, words stand out of their box or on other words, a photo is out of shape.
 */
export async function findLayoutFaults(page: Page): Promise<string[]> {
  const functions = Object.values(inPage).map(String).join('\n');
  const { faults, lines } = await page.evaluate<ReturnType<typeof inPage.measurePage>>(
    `(() => { ${functions}\nreturn measurePage(); })()`,
  );
  return [...new Set([...faults, ...findOverlaps(lines)])];
}
