import { formatClock } from '../transcript/format-clock.ts';
import { doubtMessage, summaries } from './messages.ts';
import type { Understanding } from './understanding.ts';

/** One recording of the new story, for the report. */
export interface ReportedRecording {
  text: string | null;
  audio: string | null;
  /** seconds */
  duration: number | null;
  understood: Understanding | null;
}

export interface ImportReport {
  slug: string;
  title: string;
  /** where the story file lies, as the user would type it */
  file: string;
  recordings: ReportedRecording[];
  /** sentences that concern the whole story */
  notes: string[];
}

/** A long list would hide what matters; the rest is counted. */
const MOST_DOUBTS = 20;

/** What was understood, in sentences. */
export function understoodSentences(understood: Understanding): string[] {
  const { turns, chapters, speakers, lastStart, proseLength } = understood;
  const lines: string[] = [];
  if (turns > 0) {
    const covered =
      lastStart === null ? summaries.noTimes() : summaries.upTo(formatClock(lastStart));
    lines.push(summaries.understood(turns, chapters, covered));
  }
  if (speakers.length > 0) {
    const names = speakers
      .map(({ name, turns: spoken }) => summaries.speaker(name, spoken))
      .join('，');
    lines.push(summaries.speakers(names));
  }
  if (proseLength > 0) lines.push(summaries.prose(proseLength));
  return lines;
}

/** What was left out, changed or is doubtful, in sentences; the first of a long list, and a count. */
export function doubtSentences(
  { untimed, unnamed, turns, lastStart, problems, notes }: Understanding,
  most = MOST_DOUBTS,
): string[] {
  const doubts = problems.map(({ id, line, found }) => doubtMessage(id, line, found));
  const more = doubts.length - most;
  return [
    ...notes,
    ...(untimed > 0 && lastStart !== null ? [summaries.untimed(untimed)] : []),
    ...(turns > 0 && lastStart === null ? [summaries.allUntimed()] : []),
    ...(unnamed > 0 ? [summaries.unnamed(unnamed)] : []),
    ...doubts.slice(0, most),
    ...(more > 0 ? [summaries.more(more)] : []),
  ];
}

function recordingLines({ text, audio, duration, understood }: ReportedRecording): string[] {
  const length = duration === null ? '' : summaries.length(formatClock(duration));
  const files = [text, audio && `${audio}${length}`].filter(Boolean).join(' + ');
  return [
    `· ${files}`,
    ...(understood ? understoodSentences(understood).map((line) => `  ${line}`) : []),
    ...(understood ? doubtSentences(understood).map((line) => `  ! ${line}`) : []),
  ];
}

/** What was made, what was understood and what was not, and what comes next: for a person. */
export function formatSummary({ slug, title, file, recordings, notes }: ImportReport): string {
  return [
    summaries.made(title, file),
    ...recordings.flatMap(recordingLines),
    ...notes.map((note) => `! ${note}`),
    '',
    ...summaries.next(title, file, slug),
    '',
  ].join('\n');
}
