import type { FindWords } from '../../blocks/word/find-words.ts';
import { turnLines } from '../../transcript/plain-lines.ts';
import type { Chapter, Turn } from '../../transcript/transcript.ts';
import type { Piece, Run } from './manuscript.ts';
import { footnoteOf, setNamed, setText, type Setting } from './set-prose.ts';

/** What was said, with a footnote behind each word of the glossary that stands for the first time. */
function setSaid(text: string, setting: Setting, find: FindWords): Run {
  const runs: Run[] = [];
  let last = 0;
  for (const { slug, to } of find(text, setting.explained)) {
    const note = footnoteOf(slug, setting);
    if (note.length === 0) continue;
    runs.push(setNamed(text.slice(last, to), setting), ...note);
    last = to;
  }
  if (last < text.length) runs.push(setNamed(text.slice(last), setting));
  return runs.length === 1 ? runs[0]! : runs;
}

function setTurn(
  turn: Turn,
  setting: Setting,
  find: FindWords,
  tellers: ReadonlySet<string>,
): Piece[] {
  const lines = turnLines(turn.text).map(({ text, plain }) => ({
    of: plain ? setNamed(text, setting) : setSaid(text, setting, find),
    plain,
  }));
  if (lines.length === 0) return [];
  const asking = turn.speaker !== null && tellers.size > 0 && !tellers.has(turn.speaker);
  return [
    {
      kind: 'turn',
      who: turn.speaker && setText(turn.speaker, setting),
      asking,
      start: turn.start,
      lines,
    },
  ];
}

/** A transcript: its chapters as headings, its turns with who speaks. */
export function setTranscript(
  parts: readonly (Turn | Chapter)[],
  setting: Setting,
  find: FindWords,
  tellers: ReadonlySet<string>,
): Piece[] {
  return parts.flatMap((part): Piece[] => {
    if (part.type === 'turn') return setTurn(part, setting, find, tellers);
    const of = setNamed(part.title, setting);
    return [{ kind: 'heading', level: setting.level + 1, of }];
  });
}
