import { cp, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { formatStoryFile } from '../../src/import/story-file.ts';
import { formatClock } from '../../src/transcript/format-clock.ts';
import { inventStory, type InventedStory, type InventedTurn } from './invent-story.ts';

/** How the peer's copy writes a turn, see `bench-options.ts`. */
/**
 * What the peer makes of a turn. `words`: one Markdown paragraph, the least there is, so that we
 * look no better than we are. `page`: the HTML that our own page has, an address for every turn
 * included, which costs MDX twice as much.
 */
export const peerTurns = ['words', 'page'] as const;
export type PeerTurns = (typeof peerTurns)[number];

/** The least that MDX can make of a turn: one ordinary paragraph with the same words. */
function turnInMarkdown({ start, speaker, text }: InventedTurn): string {
  return `**${speaker}** [${formatClock(start)}](#t=${start}) ${text}`;
}

/** A turn as our page has it, with an address of its own that search and shared links lead to. */
function turnInHtml({ start, speaker, text }: InventedTurn, index: number): string {
  const [anchor, clock] = [`t-${index + 1}`, formatClock(start)];
  const who = `<b>${speaker}</b> <a href="#${anchor}" aria-label="从 ${clock} 听起">${clock}</a>`;
  return `<div class="turn" id="${anchor}" data-t="${start}"><div class="who">${who}</div><p>${text}</p></div>`;
}

/** The same story for plain @astrojs/mdx, with the transcript in its body. */
export function peerStoryFile(story: InventedStory, peerTurns: PeerTurns): string {
  const { title, summary, village, narrator, interviewer, year, events } = story;
  const photos = story.photos.map(({ file, alt, caption }) => ({ file, alt, caption }));
  const turns = story.turns.map(peerTurns === 'words' ? turnInMarkdown : turnInHtml);
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
export async function writePeer(root: string, count: number, turns: PeerTurns): Promise<void> {
  await cp(join(import.meta.dirname, 'peer'), root, { recursive: true });
  await mkdir(join(root, 'content'), { recursive: true });
  for (let number = 0; number < count; number += 1) {
    const story = inventStory(number);
    await writeFile(join(root, 'content', `${story.slug}.mdx`), peerStoryFile(story, turns));
  }
}
