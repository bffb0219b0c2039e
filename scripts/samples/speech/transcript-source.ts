import { isMap, isScalar, isSeq, parseDocument, type YAMLMap } from 'yaml';
import { formatStrictClock } from '../../../src/transcript/format-clock.ts';
import type { SpokenTurn } from './perform-transcript.ts';

/** A recording to speak, and where its transcript stands in the story's source. */
export interface TranscriptSource {
  file: string;
  transcript: string;
  /** Offset of the block's first line. */
  from: number;
  /** Offset just past its last line. */
  to: number;
  /** Which recording of the story, counted from 1. */
  number: number;
}

function sourceOf(
  recording: YAMLMap,
  offset: number,
  story: string,
  number: number,
): TranscriptSource | null {
  const text = recording.get('transcript', true);
  if (recording.get('synthesised') !== true || !isScalar(text)) return null;
  const [at, , end] = text.range!;
  if (text.type !== 'BLOCK_LITERAL') throw new Error('A transcript must be a literal block (|)');
  const from = story.indexOf('\n', at + offset) + 1;
  return {
    file: String(recording.get('file')),
    transcript: String(text.value),
    from,
    to: end + offset,
    number,
  };
}

/** The synthesised recordings of a story, from its front matter. */
export function transcriptSources(story: string): TranscriptSource[] {
  const [opening, yaml] = /^(---\r?\n)([\s\S]*?\r?\n)---/.exec(story)?.slice(1) ?? [];
  if (opening === undefined || yaml === undefined) return [];
  const recordings = parseDocument(yaml).get('recordings');
  if (!isSeq(recordings)) return [];
  return recordings.items.flatMap((item, index) =>
    isMap(item) ? (sourceOf(item, opening.length, story, index + 1) ?? []) : [],
  );
}

/** The story with each turn's time written, or replaced, before its speaker; nothing else changes. */
export function writeTimes(
  story: string,
  source: TranscriptSource,
  turns: readonly SpokenTurn[],
): string {
  const lines = story.slice(source.from, source.to).split('\n');
  for (const { line, start } of turns) {
    lines[line - 1] = lines[line - 1]!.replace(
      /^( *)(?:\[[\d:.]+\] *)?/,
      `$1[${formatStrictClock(start)}] `,
    );
  }
  return story.slice(0, source.from) + lines.join('\n') + story.slice(source.to);
}
