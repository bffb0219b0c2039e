import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Problem, ProblemId } from '../../checks/problems.ts';
import type { ArchivePaths } from '../../load/archive-paths.ts';
import type { Archive } from '../../load/read-archive.ts';
import { allCards, type CardJob } from './all-cards.ts';
import { drawsChinese } from './draws-chinese.ts';
import { missingCharacters } from './drawable-text.ts';
import { readCoverage, type Coverage } from './font-coverage.ts';

const IN_TITLE: ProblemId = 'card-title-character-missing';
const ELSEWHERE: ProblemId = 'card-character-missing';
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
export async function lineOf(
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

/**
 * What a page's card lacks of its own words, each character once: names of people and villages are
 * asked of their own cards.
 */
function missingOf(
  { card, page }: CardJob,
  covers: Coverage,
): Required<Pick<Problem, 'found' | 'id'>>[] {
  const isEntry = /^\/(?:stories|albums)\//.test(page);
  const inTitle = missingCharacters(card.title, covers);
  const words = page === '/' ? card.words + card.station : card.words;
  const elsewhere = missingCharacters(words, covers).filter((each) => !inTitle.includes(each));
  return [
    ...inTitle.map((found) => ({ found, id: isEntry ? IN_TITLE : ELSEWHERE })),
    ...elsewhere.map((found) => ({ found, id: ELSEWHERE })),
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
  if (!(await drawsChinese())) problems.push({ id: 'card-font-failed', file: SITE });
  for await (const job of allCards(archive, cache)) {
    for (const { found, id } of missingOf(job, covers)) {
      const file = fileOf(job.page, archive);
      const line = await lineOf(found, file, content);
      problems.push({ id, file, ...(line && { line }), found, other: job.card.title });
    }
  }
  return problems;
}
