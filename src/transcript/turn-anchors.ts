import type { Chapter, Turn } from './transcript.ts';

export interface AnchoredPart {
  /** 0-based number of the recording within its story. */
  recording: number;
  part: Turn | Chapter;
  /** The element's id on the story's page: `t-83` counts turns through all recordings, `c-2` chapters. */
  anchor: string;
}

/** The address of every turn and chapter of a story: the page, the search and shared links agree on it. */
export function turnAnchors(transcripts: readonly ((Turn | Chapter)[] | null)[]): AnchoredPart[] {
  const counts = { turn: 0, chapter: 0 };
  return transcripts.flatMap((parts, recording) =>
    (parts ?? []).map((part) => {
      counts[part.type] += 1;
      return {
        recording,
        part,
        anchor: `${part.type === 'turn' ? 't' : 'c'}-${counts[part.type]}`,
      };
    }),
  );
}
