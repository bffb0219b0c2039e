import { build } from 'esbuild';
import type { Page } from 'playwright-core';
import { afterAll, expect, it } from 'vitest';
import { archivePaths } from '../../load/archive-paths.ts';
import { readArchive } from '../../load/read-archive.ts';
import { createFixture, type Fixture } from '../../testing/build-fixture.ts';
import { visitSite } from '../../testing/visit-site.ts';
import type { PassageRow } from '../index-format.ts';
import { searchEntries } from '../search-entries.ts';
import { arrivalArchive } from './archive-for-tests.ts';

/** What the browser finds at a unit's fragment: the texts of its runs, and what its photo shows. */
interface Found {
  texts: string[];
  alt: string | null;
}

let fixture: Fixture | undefined;
const visit = visitSite(async () => {
  fixture = await createFixture(await arrivalArchive());
  const run = await fixture.build();
  expect([run.status, run.printed]).toEqual([0, expect.not.stringContaining('✗')]);
  return fixture.out;
}, 47561);
afterAll(() => fixture?.remove());

/** The page's own way of finding a place, as a script of its own. */
async function finder(): Promise<string> {
  const { outputFiles } = await build({
    stdin: {
      contents: `
        import { findPlace } from './find-place.ts';
        import { textOf, textRuns } from './text-runs.ts';
        import { foldText } from '../fold-text.ts';
        const fold = (text) => String.fromCodePoint(...foldText(text).points);
        window.lookUp = (rows) => rows.map(([, to, text]) => {
          const place = findPlace(document.getElementById('main'), to, [foldText(text).points]);
          const image = place && place.querySelector('img');
          return place && {
            texts: Array.from(textRuns(place), (run) => fold(textOf(run))),
            alt: image && fold(image.alt),
          };
        });
        window.fold = fold;`,
      resolveDir: import.meta.dirname,
    },
    bundle: true,
    write: false,
    format: 'iife',
  });
  return outputFiles[0]!.text;
}

function lookUp(page: Page, rows: PassageRow[]): Promise<(Found & { wanted: string })[]> {
  return page.evaluate(
    (rows) => {
      const own = window as unknown as {
        lookUp: (rows: unknown) => Found[];
        fold: (text: string) => string;
      };
      return own.lookUp(rows).map((found, index) => ({
        ...(found ?? { texts: [], alt: null }),
        wanted: own.fold(rows[index]![2]),
      }));
    },
    rows as [string, string, string][],
  );
}

/** What is said of a photo may stand beside other things said of it, or only in its picture. */
function isThere([kind, to]: PassageRow, { texts, alt, wanted }: Found & { wanted: string }) {
  if (kind === 'name') return texts.some((text) => text.startsWith(wanted));
  if (!to.startsWith('img-') && !/^[tcp]-/.test(to))
    return texts.some((text) => text.includes(wanted));
  if (to.startsWith('img-')) return [...texts, alt ?? ''].some((text) => text.includes(wanted));
  return texts.includes(wanted);
}

it('every passage of the index that has a place stands there, word for word', async () => {
  const paths = archivePaths({ ...process.env, ...fixture!.environment });
  const archive = await readArchive(paths);
  const script = await finder();
  const [missing, kinds] = [[] as unknown[], new Set<string>()];
  for (const { head, readPassages } of searchEntries(archive, paths.cache)) {
    const { head: names, rest } = await readPassages();
    const rows = [...names, ...rest].filter(([, to]) => to !== '');
    const page = await visit.open(head.url);
    // Not as a script of the page, which its policy forbids.
    await page.evaluate(script);
    const found = await lookUp(page, rows);
    rows.forEach((row, index) => {
      kinds.add(`${row[0]} ${/^(img|[tcp])-/.exec(row[1])?.[1] ?? 'id'}`);
      if (!isThere(row, found[index]!)) missing.push([head.url, row, found[index]]);
    });
    await page.context().close();
  }
  expect(missing).toEqual([]);
  expect([...kinds].sort()).toMatchInlineSnapshot(`
    [
      "body id",
      "body p",
      "caption img",
      "caption p",
      "chapter c",
      "event p",
      "fact id",
      "name p",
      "name t",
      "summary id",
      "summary p",
      "title id",
      "turn t",
    ]
  `);
});
