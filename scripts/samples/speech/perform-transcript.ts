import { seededRandom } from '../drawing/random.ts';
import { parseTranscript } from '../../../src/transcript/parse-transcript.ts';
import { saidText } from '../../../src/transcript/plain-lines.ts';
import type { Turn } from '../../../src/transcript/transcript.ts';
import { addRoomTone, sampleRate, speak } from './sound.ts';
import { spokenWords } from './spoken-words.ts';
import { voiceOf } from './voices.ts';

/** A turn as spoken: seconds from the recording's start. `end` is where its last word dies away. */
export interface SpokenTurn extends Turn {
  start: number;
  end: number;
}

export interface Performance {
  sound: Buffer;
  turns: SpokenTurn[];
  seconds: number;
}

const bytesPerSecond = sampleRate * 2;

function silence(seconds: number): Buffer {
  return Buffer.alloc(Math.round(seconds * sampleRate) * 2);
}

/**
 * Speaks a transcript turn by turn. Each turn starts on a whole second, so that the `[00:00:12]`
 * of the transcript is exact; a pause is therefore 0.4 s and whatever is left of the second.
 */
export function performTranscript(transcript: string, name: string): Performance {
  const random = seededRandom(name);
  const pieces: Buffer[] = [];
  const turns: SpokenTurn[] = [];
  let bytes = 0;
  const add = (piece: Buffer) => {
    pieces.push(piece);
    bytes += piece.length;
  };
  const pause = (least: number) => {
    const at = bytes / bytesPerSecond;
    add(silence(Math.ceil(at + least) - at));
  };
  let isNewChapter = false;
  for (const part of parseTranscript(transcript).parts) {
    if (part.type === 'chapter') {
      isNewChapter = true;
      continue;
    }
    pause(isNewChapter && turns.length > 0 ? 1.6 : 0.4);
    isNewChapter = false;
    const start = Math.round(bytes / bytesPerSecond);
    saidText(part.text)
      .split('\n')
      .forEach((paragraph, index) => {
        if (index > 0) add(silence(0.5));
        add(speak(spokenWords(paragraph), voiceOf(part.speaker)));
      });
    if (bytes / bytesPerSecond - start < 0.3) add(silence(0.7));
    turns.push({ ...part, start, end: bytes / bytesPerSecond });
  }
  add(silence(1.5));
  return {
    sound: addRoomTone(Buffer.concat(pieces), random),
    turns,
    seconds: bytes / bytesPerSecond,
  };
}
