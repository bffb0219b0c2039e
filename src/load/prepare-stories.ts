import type { PublishedStory } from '../model/published.ts';
import type { EntryFile } from './entry-file.ts';
import { prepareAll, type Ready, type Workshop } from './prepare-all.ts';
import { prepareStory } from './prepare-story.ts';

/** Whether a story has a recording heard as it was made in which another story withholds words. */
function betrays(
  { prepared: { published } }: Ready<PublishedStory>,
  withheld: ReadonlySet<string>,
): boolean {
  return published?.recordings.some(({ audio }) => audio && withheld.has(audio.id)) ?? false;
}

/**
 * Prepares all stories. One recording may be in two of them: where one withholds words of it, the
 * other, which does not, is prepared again without that sound.
 */
export async function prepareStories(
  files: EntryFile[],
  workshop: Workshop,
): Promise<Ready<PublishedStory>[]> {
  const ready = await prepareAll(files, prepareStory, workshop);
  const withheld = new Set(ready.flatMap(({ prepared }) => prepared.withheldSounds ?? []));
  const betraying = ready.filter((each) => betrays(each, withheld));
  if (betraying.length === 0) return ready;
  const again = await prepareAll(
    betraying.map(({ file }) => file),
    prepareStory,
    { ...workshop, withheldElsewhere: withheld, tick: () => undefined },
  );
  const anew = new Map(again.map((each) => [each.file, each]));
  return ready.map((each) => anew.get(each.file) ?? each);
}
