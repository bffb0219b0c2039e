import { cp, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { formatStoryFile } from '../../src/import/story-file.ts';
import { formatClock } from '../../src/transcript/clock.ts';
import { inventStory, type InventedStory } from './invent-story.ts';

/**
 * The same story for plain @astrojs/mdx: the same words, each turn one ordinary paragraph, which
 * is the least that MDX can make of it.
 */
export function peerStoryFile(story: InventedStory): string {
  const { title, summary, village, narrator, interviewer, year, events } = story;
  const photos = story.photos.map(({ file, alt, caption }) => ({ file, alt, caption }));
  const turns = story.turns.map(
    ({ start, speaker, text }) => `**${speaker}** [${formatClock(start)}](#t=${start}) ${text}`,
  );
  return formatStoryFile(
    { title, summary, village, narrator, interviewer, year, events, photos },
    [story.body, '## 录音', ...turns].join('\n\n'),
  );
}

/**
 * A whole project for the peer: `peer/` and `count` stories. Its photos are plain `<img>` of files
 * that nobody processes: photos are measured in neither of the two, and the peer does not even
 * look at their size, which we do while reading.
 */
export async function writePeer(root: string, count: number): Promise<void> {
  await cp(join(import.meta.dirname, 'peer'), root, { recursive: true });
  await mkdir(join(root, 'content'), { recursive: true });
  for (let number = 0; number < count; number += 1) {
    const story = inventStory(number);
    await writeFile(join(root, 'content', `${story.slug}.mdx`), peerStoryFile(story));
  }
}
