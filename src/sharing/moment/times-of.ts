import { secondsOf } from '../../player/audio-position.ts';
import { unitsIn, type Stretch } from './chosen-words.ts';
import type { ToldPart } from './told-words.ts';

/** When words are said; seconds. */
export interface SpokenTimes {
  recording: number;
  from: number;
  to: number;
}

/** The second at which a turn begins; null where it isn't written, or there is no sound. */
export function startOf(turn: HTMLElement): number | null {
  const time = turn.querySelector<HTMLAnchorElement>('.who a');
  const [start] = time ? secondsOf(time) : [];
  return start !== undefined && Number.isFinite(start) ? start : null;
}

/** When the turns of a stretch are said; null for text, and where the sound or its times are missing. */
export function timesOf(part: ToldPart, stretch: Stretch): SpokenTimes | null {
  const recording = part.element.dataset.recording;
  const player = recording && document.getElementById(`recording-${recording}`);
  if (!player) return null;
  const inside = unitsIn(part, stretch);
  const starts = part.units.map(({ element }) => startOf(element));
  const one = part.units.indexOf(inside[0]!);
  const from = starts
    .slice(0, one + 1)
    .reverse()
    .find((start) => start !== null);
  const next = starts
    .slice(one + inside.length)
    .find((start) => start !== null && start > (from ?? 0));
  const to = next ?? Number(player.dataset.duration);
  return typeof from === 'number' && to > from ? { recording: Number(recording), from, to } : null;
}
