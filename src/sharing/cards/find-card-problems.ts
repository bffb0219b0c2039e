import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Problem } from '../../checks/problems.ts';
import type { ArchivePaths } from '../../load/archive-paths.ts';
import type { Archive } from '../../load/read-archive.ts';
import { allCards, type CardJob } from './all-cards.ts';
import { missingCharacters } from './drawable-text.ts';
import { readCoverage } from './font-coverage.ts';

const SITE = 'content/site.yaml';
/** Where what is no story and no album is written, by the first part of its address. */
const WRITTEN: Record<string, (slug: string) => string> = {
  villages: (slug) => `content/villages/${slug}/index.mdx`,
  people: (slug) => `content/people/${slug}.yaml`,
};

/** The file that a page was made from, as problems name it. */
function fileOf(page: string, { traced }: Archive): string {
  const [, section = '', slug = ''] = page.split('/');
  return traced.find(({ url }) => url === page)?.file ?? WRITTEN[section]?.(slug) ?? SITE;
}

/** The 1-based line on which a character first stands in a file; undefined where it doesn't. */
async function lineOf(
  character: string,
  file: string,
  content: string,
): Promise<number | undefined> {
  const source = await readFile(join(content, file.replace(/^content\//, '')), 'utf8').catch(
    () => '',
  );
  const before = source.normalize('NFC').split(character);
  return before.length > 1 ? before[0]!.split('\n').length : undefined;
}

/** What is drawn and is this page's own: names of people and villages are asked of their own cards. */
function ownTexts({ card, page }: CardJob): [text: string, isTitle: boolean][] {
  const isEntry = /^\/(?:stories|albums)\//.test(page);
  const common = page === '/' ? card.station : '';
  return [
    [card.title, isEntry],
    [`${card.words}${common}`, false],
  ];
}

/** Without an address of the site, posters lead nowhere; nobody needs to hear it of samples. */
function findAddressMissing({ site, stories }: Archive): Problem[] {
  const isShared = stories.some(({ listed, sample }) => listed && !sample);
  return site.url === '' && isShared ? [{ id: 'site-url-missing', file: SITE }] : [];
}

/** What share pictures can't show as it was written: characters that their font lacks. */
export async function findCardProblems(
  archive: Archive,
  { cache, content }: Pick<ArchivePaths, 'cache' | 'content'>,
): Promise<Problem[]> {
  const covers = await readCoverage();
  const problems = findAddressMissing(archive);
  for await (const job of allCards(archive, cache)) {
    for (const [text, isTitle] of ownTexts(job)) {
      for (const found of missingCharacters(text, covers)) {
        const file = fileOf(job.page, archive);
        const line = await lineOf(found, file, content);
        const id = isTitle ? 'card-title-character-missing' : 'card-character-missing';
        problems.push({ id, file, ...(line && { line }), found, other: job.card.title });
      }
    }
  }
  return problems;
}
