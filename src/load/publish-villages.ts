import { parseBody } from '../blocks/parse-body.ts';
import type { Problem } from '../checks/problems.ts';
import type { EntryText, PublishedVillage } from '../model/published.ts';
import { publishableUnder, rewriteUnder } from './rewrite-names.ts';
import type { Workshop } from './prepare-all.ts';
import type { Register, RegisteredVillage } from './register.ts';
import { digestOf } from './text-store.ts';
import { withholdText } from './withhold-passages.ts';

/** What stands on a village's page, and what was odd in it. Photos belong to stories and albums. */
function readVillageText(
  village: RegisteredVillage,
  register: Register,
): { text: EntryText; problems: Problem[] } {
  const { blocks, words, problems } = parseBody(
    withholdText(village.body).text,
    (word) => register.words.has(word),
    rewriteUnder(register),
  );
  const body = blocks.filter(({ type }) => type === 'prose' || type === 'Quote' || type === 'Note');
  return {
    text: { body, words, transcripts: [] },
    problems: problems.map((problem) => ({
      ...problem,
      file: village.file.file,
      line: problem.line + village.bodyLine - 1,
    })),
  };
}

/** Villages that are listed, or that something published is set in. */
export async function publishVillages(
  mentioned: ReadonlySet<string>,
  { store, register, code, used }: Workshop,
): Promise<{ entries: PublishedVillage[]; problems: Problem[] }> {
  const publishable = publishableUnder(register);
  const published = { entries: [] as PublishedVillage[], problems: [] as Problem[] };
  for (const [slug, village] of register.villages) {
    if (village.draft || !mentioned.has(slug)) continue;
    const textKey = digestOf(code, register.digest, village.file.file);
    const { text, problems } = readVillageText(village, register);
    used.add(textKey);
    await store.write(`${textKey}.text`, text);
    published.problems.push(...problems);
    const { name, aliases, place, summary, sample } = village;
    published.entries.push({
      slug,
      name,
      aliases,
      place: place && publishable(place),
      summary: summary && publishable(summary),
      sample,
      textKey,
    });
  }
  return published;
}
