import { formatClock } from '../../../src/transcript/format-clock.ts';
import type { SpokenTurn } from './perform-transcript.ts';

/** Which words a clip in a story's body plays: from the turn with `first` to the turn with `last`. */
export interface ClipWords {
  story: string;
  caption: string;
  first: string;
  last: string;
}

/** Chosen by hand, by what each clip's caption promises. */
export const clipWords: readonly ClipWords[] = [
  {
    story: 'well-forty-years',
    caption: '头一回挑水',
    first: '咋不记得',
    last: '你别跟它使劲',
  },
  {
    story: 'loom',
    caption: '上回我说错了',
    first: '我不会说哪一年，我会说事',
    last: '地里刨地瓜的时候',
  },
];

function turnWith(turns: readonly SpokenTurn[], words: string, clip: ClipWords): SpokenTurn {
  const turn = turns.find(({ text }) => text.includes(words));
  if (!turn)
    throw new Error(`${clip.story}: no turn says “${words}” (for the clip “${clip.caption}”)`);
  return turn;
}

/** The story with the `from` and `to` of each AudioClip of a recording set to its chosen turns. */
export function writeClipTimes(
  story: string,
  slug: string,
  recording: number,
  turns: readonly SpokenTurn[],
): string {
  return story.replace(/<AudioClip\b[^>]*>/g, (tag) => {
    if (!tag.includes(`recording="${recording}"`)) return tag;
    const clip = clipWords.find((one) => one.story === slug && tag.includes(one.caption));
    if (!clip) {
      console.warn(`${slug}: no words chosen for ${tag}`);
      return tag;
    }
    const from = formatClock(turnWith(turns, clip.first, clip).start);
    const to = formatClock(Math.ceil(turnWith(turns, clip.last, clip).end));
    return tag.replace(/ from="[^"]*"/, ` from="${from}"`).replace(/ to="[^"]*"/, ` to="${to}"`);
  });
}
