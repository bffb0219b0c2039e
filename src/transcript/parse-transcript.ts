import { formatClock } from './format-clock.ts';
import { knownSpeakers } from './known-speakers.ts';
import { nameLongSpeakers } from './long-speakers.ts';
import { readPlainLine } from './plain-lines.ts';
import { splitSpeaker } from './speaker-name.ts';
import type { Chapter, Transcript, TranscriptProblem, Turn } from './transcript.ts';
import { chapterTitle, transcriptLines, type TranscriptLine } from './transcript-lines.ts';
import { readTimeHead, type TimeHead } from './turn-head.ts';

interface HeadedLine extends TranscriptLine {
  head: TimeHead | null;
}

/**
 * Gives each open line its time, if it has one. An uncertain head (`12:30 我们走了`) counts only
 * where no line has a certain one, and then where it is not the only one or opens the text.
 */
function findTimes(lines: TranscriptLine[]): HeadedLine[] {
  const headed = lines.map((line) => ({
    ...line,
    head: line.kind === 'open' ? readTimeHead(line.text) : null,
  }));
  const heads = headed.flatMap(({ head }) => head ?? []);
  const anyCertain = heads.some(({ certain }) => certain);
  const believed = !anyCertain && (heads.length > 1 || headed[0]?.head != null);
  return headed.map((line) => (line.head?.certain || believed ? line : { ...line, head: null }));
}

/** A time alone on its line takes the line below: `00:05` ⏎ `王大娘：我是…`. */
function joinBareTimes(lines: HeadedLine[]): HeadedLine[] {
  const joined: HeadedLine[] = [];
  for (const line of lines) {
    const above = joined.at(-1);
    const isBare = above?.head && above.head.text === '' && !above.head.speaker;
    if (!isBare || line.kind !== 'open' || line.head) {
      joined.push(line);
      continue;
    }
    const spoken = splitSpeaker(line.text) ?? { speaker: null, text: line.text };
    joined[joined.length - 1] = { ...above, head: { ...above.head!, ...spoken } };
  }
  return joined;
}

function speakersOf(lines: HeadedLine[]): Set<string> {
  const heads = lines.flatMap(({ head }) => head ?? []);
  const untimed = lines.filter(({ kind, head }) => kind === 'open' && !head);
  return knownSpeakers(
    untimed.map(({ text }) => text),
    heads.flatMap(({ speaker }) => speaker || []),
    heads.length,
  );
}

function gatherParts(lines: HeadedLine[]): (Turn | Chapter)[] {
  const known = speakersOf(lines);
  const parts: (Turn | Chapter)[] = [];
  let above: string | null = null;
  for (const { kind, text, line, head } of lines) {
    const last = parts.at(-1);
    const spoken = kind === 'open' && !head ? splitSpeaker(text) : null;
    const plain = !head && last?.type === 'turn' && last.text !== '' ? readPlainLine(text) : null;
    if (kind === 'chapter') {
      parts.push({ type: 'chapter', title: chapterTitle(text)!, line });
    } else if (plain !== null) {
      (last as Turn).text += `\n${plain}`;
    } else if (head) {
      above = head.speaker || above;
      parts.push({ type: 'turn', start: head.seconds, speaker: above, text: head.text, line });
    } else if (spoken && known.has(spoken.speaker)) {
      above = spoken.speaker;
      parts.push({ type: 'turn', start: null, speaker: above, text: spoken.text, line });
    } else if (last?.type === 'turn') {
      last.text += last.text === '' ? text : `\n${text}`;
    } else {
      parts.push({ type: 'turn', start: null, speaker: null, text, line });
    }
  }
  return parts;
}

/** What is doubtful in the order of turns: times that go backwards, turns in which nothing is said. */
export function findOddTurns(parts: (Turn | Chapter)[]): TranscriptProblem[] {
  const problems: TranscriptProblem[] = [];
  let latest = 0;
  for (const part of parts) {
    if (part.type === 'chapter') continue;
    const { start, line } = part;
    if (start !== null) {
      if (start < latest) problems.push({ id: 'time-backwards', line, found: formatClock(start) });
      latest = start;
    }
    if (part.text === '') problems.push({ id: 'turn-empty', line });
  }
  return problems;
}

/**
 * Reads a transcript as people write it and as recorder apps export it. Total: every text gives
 * turns, and what is doubtful is listed in `problems`; see this folder's README for the rules.
 */
export function parseTranscript(text: string): Transcript {
  const lines = nameLongSpeakers(joinBareTimes(findTimes(transcriptLines(text))));
  const impossible = lines.flatMap(({ head, line }): TranscriptProblem[] =>
    head && !head.possible ? [{ id: 'time-impossible', line, found: head.clock }] : [],
  );
  const parts = gatherParts(lines);
  const problems = [...impossible, ...findOddTurns(parts)].sort((a, b) => a.line - b.line);
  return { parts, problems };
}
