import { parseTranscript } from './parse-transcript.ts';
import { turnsOf } from './transcript.ts';

/** Who speaks in a transcript, in the order in which they first do. */
export function speakersOf(text: string): string[] {
  return [...new Set(turnsOf(parseTranscript(text)).flatMap(({ speaker }) => speaker ?? []))];
}
