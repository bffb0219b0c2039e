import type { Problem, ProblemId } from '../../checks/problems.ts';
import type { ArchivePaths } from '../../load/archive-paths.ts';
import type { Archive } from '../../load/read-archive.ts';
import { readEntryText } from '../../load/text-store.ts';
import { missingCharacters } from '../../sharing/cards/drawable-text.ts';
import { lineOf } from '../../sharing/cards/find-card-problems.ts';
import { readCoverage, type Coverage } from '../../sharing/cards/font-coverage.ts';
import { canPrint } from './open-press-or-null.ts';

const MISSING: ProblemId = 'booklet-character-missing';
const SITE = 'content/site.yaml';

/**
 * What a text has that the font lacks. Most texts have nothing: each character is asked for once,
 * and only where one is lacking the text is read as readers see it.
 */
function openFinder(covers: Coverage): (text: string) => string[] {
  const known = new Map<string, boolean>();
  const isThere = (character: string) => {
    const before = known.get(character);
    if (before !== undefined) return before;
    const has = /\s/.test(character) || covers(character.codePointAt(0)!);
    known.set(character, has);
    return has;
  };
  return (text) => ([...new Set(text)].every(isThere) ? [] : missingCharacters(text, covers));
}

/**
 * What booklets can't say as it was written. What `archive.problems` already tells of the same file,
 * because its share picture lacks it too, is not told again.
 */
export async function findBookletProblems(
  archive: Archive,
  { cache, content }: Pick<ArchivePaths, 'cache' | 'content'>,
  isPossible = canPrint,
): Promise<Problem[]> {
  const listed = archive.stories.filter((story) => story.listed);
  if (listed.length === 0) return [];
  if (!(await isPossible())) return [{ id: 'booklet-press-missing', file: SITE }];
  const find = openFinder(await readCoverage());
  const told = new Set(archive.problems.map(({ file, found }) => `${file} ${found}`));
  const problems: Problem[] = [];
  for (const story of listed) {
    const text = await readEntryText(cache, story.textKey);
    const lacking = find(JSON.stringify([story, text.body, text.transcripts]).normalize('NFC'));
    if (lacking.length === 0) continue;
    const url = `/stories/${story.address}/`;
    const file = archive.traced.find((each) => each.url === url)?.file ?? SITE;
    for (const found of lacking) {
      if (told.has(`${file} ${found}`)) continue;
      const line = await lineOf(found, file, content);
      problems.push({ id: MISSING, file, ...(line && { line }), found, other: story.title });
    }
  }
  return problems;
}
