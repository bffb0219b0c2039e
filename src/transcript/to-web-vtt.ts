import { formatStrictClock } from './format-clock.ts';
import type { Turn } from './transcript.ts';

/** How long the last cue stays where the recording's length is not known; seconds. */
const LAST_CUE = 5;

interface Cue {
  start: number;
  /** `t-1` for the first turn: the same number as the turn has on the page */
  id: string;
  turns: Turn[];
}

/** Turns that are heard together, from `start` to `end`; seconds. */
export interface TimedCue extends Cue {
  end: number;
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** Whole milliseconds, as WebVTT counts; two turns within one share a cue. */
function toMilliseconds(seconds: number): number {
  return Math.round(seconds * 1000) / 1000;
}

function spokenText({ speaker, text }: Turn): string {
  const lines = escapeText(text).split(/[\r\n]/);
  const paragraphs = lines.map((line) => line.trim()).filter((line) => line !== '');
  const said = paragraphs.join('\n');
  if (said === '' || speaker === null) return said;
  return `<v ${escapeText(speaker).replace(/\s+/g, ' ')}>${said}</v>`;
}

/**
 * Cues in order of time, none of zero length: a turn without a time is heard with the turn above
 * it (the first ones from the start), and turns of the same second share a cue.
 */
function gatherCues(turns: Turn[]): Cue[] {
  const cues = new Map<number, Cue>();
  let above = 0;
  turns.forEach((turn, index) => {
    const start = toMilliseconds(turn.start ?? above);
    above = start;
    const cue = cues.get(start) ?? { start, id: `t-${index + 1}`, turns: [] };
    cue.turns.push(turn);
    cues.set(start, cue);
  });
  return [...cues.values()].sort((a, b) => a.start - b.start);
}

function vttClock(seconds: number): string {
  const [whole, fraction = ''] = formatStrictClock(seconds).split('.');
  return `${whole}.${fraction.padEnd(3, '0')}`;
}

/**
 * What is heard when, in order: turns that share a time share a cue, cues never overlap, and none has
 * zero length. None where no turn has a time; the last may end behind a recording that is too short.
 */
export function timedCues(turns: Turn[], duration: number | null): TimedCue[] {
  const cues = turns.some(({ start }) => start !== null) ? gatherCues(turns) : [];
  const last = duration === null ? null : toMilliseconds(duration);
  return cues.map((cue, index) => {
    const lastEnd = last !== null && last > cue.start ? last : cue.start + LAST_CUE;
    return { ...cue, end: cues[index + 1]?.start ?? lastEnd };
  });
}

/**
 * The turns as WebVTT with voice tags, for a recording of `duration` seconds. Chapters are left
 * out; cues never overlap; without any time there are no cues.
 */
export function toWebVtt(turns: Turn[], duration: number | null): string {
  const blocks = timedCues(turns, duration).flatMap(({ start, end, id, turns: said }) => {
    const text = said.map(spokenText).filter(Boolean).join('\n');
    return text === '' ? [] : [`${id}\n${vttClock(start)} --> ${vttClock(end)}\n${text}\n`];
  });
  return ['WEBVTT\n', ...blocks].join('\n');
}
