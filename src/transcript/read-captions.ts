import { findOddTurns } from './parse-transcript.ts';
import { cueSpeech, plainNamesOf, type Speech } from './caption-speech.ts';
import { readCues, type CaptionCue } from './caption-cues.ts';
import { gatherTurns, type SpokenCue } from './gather-turns.ts';
import type { Transcript, TranscriptProblem } from './transcript.ts';

interface Speaking {
  cues: SpokenCue[];
  problems: TranscriptProblem[];
}

/** What is said in each cue and by whom; a cue that names nobody goes on with the speaker above. */
function giveSpeakers(cues: CaptionCue[]): Speaking {
  const names = plainNamesOf(cues.map(({ text }) => text));
  const speaking: Speaking = { cues: [], problems: [] };
  let above: string | null = null;
  for (const cue of cues) {
    cueSpeech(cue.text, names).forEach((speech: Speech, index) => {
      above = speech.speaker ?? above;
      if (speech.fromCredit && speech.speaker) {
        speaking.problems.push({
          id: 'speaker-from-credit',
          line: cue.line,
          found: speech.speaker,
        });
      }
      speaking.cues.push({
        start: cue.start,
        end: cue.end,
        line: cue.line,
        speaker: above,
        paragraphs: speech.paragraphs,
        startsTurn: speech.fromCredit,
        // A second voice within a cue has no second of its own.
        continues: index > 0,
      });
    });
  }
  return speaking;
}

/**
 * Reads captions (.vtt and .srt alike) as a transcript. Total, as `parseTranscript` is; the turns
 * are gathered from the cues by the rule in `gather-turns.ts`.
 */
export function readCaptions(text: string): Transcript {
  const { cues, problems: unreadable } = readCues(text);
  const speaking = giveSpeakers(cues);
  const parts = gatherTurns(speaking.cues);
  const problems = [...unreadable, ...speaking.problems, ...findOddTurns(parts)];
  return { parts, problems: problems.sort((a, b) => a.line - b.line) };
}
