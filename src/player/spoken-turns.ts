import { secondsOf } from './audio-position.ts';

/** A turn on the page and the second at which it begins. */
export interface SpokenTurn {
  element: HTMLElement;
  start: number;
}

/** The timed turns of a story's recording, counted from 1, in order of time. */
export function spokenTurns(recording: string): SpokenTurn[] {
  const times = document.querySelectorAll<HTMLAnchorElement>(`#transcript-${recording} .who a`);
  return Array.from(times)
    .map((time) => ({
      element: time.closest<HTMLElement>('.turn')!,
      start: secondsOf(time)[0]!,
    }))
    .sort((a, b) => a.start - b.start);
}

/** The last turn that has begun at `seconds`; by halves, for recordings of a thousand turns. */
export function turnAt(turns: readonly SpokenTurn[], seconds: number): SpokenTurn | null {
  let low = 0;
  let high = turns.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (turns[middle]!.start <= seconds) low = middle + 1;
    else high = middle;
  }
  return turns[low - 1] ?? null;
}
