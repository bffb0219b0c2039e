import { momentCard as t } from '../../../strings/sharing-moment.ts';

/** Characters of a quote on a card. */
const MOST = 200;
/** A cut that leaves less of it than this is worse than one in the middle of a sentence. */
const LEAST = 60;

/** Behind the last of `marks` that leaves enough; 0 where there is none. */
function cutBehind(characters: readonly string[], marks: RegExp): number {
  for (let at = characters.length; at >= LEAST; at -= 1) {
    const isClosed = !/[”’』」）)》]/.test(characters[at] ?? '');
    if (isClosed && marks.test(characters.slice(Math.max(0, at - 2), at).join(''))) return at;
  }
  return 0;
}

/** A quote of at most 200 characters, cut behind a sentence where it can be. */
export function cutQuote(lines: readonly string[]): string[] {
  const characters = Array.from(lines.join('\n'));
  if (characters.length <= MOST) return [...lines];
  const kept = characters.slice(0, MOST - t.cut.length);
  const at =
    cutBehind(kept, /[。！？!?…][”’』」）)]?$/) || cutBehind(kept, /[，、；：,;]$/) || kept.length;
  const words = kept
    .slice(0, at)
    .join('')
    .replace(/[，、；：,;\s]+$/, '');
  return `${words}${t.cut}`.split('\n');
}
