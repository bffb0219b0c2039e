import { moveTo } from './audio-position.ts';

/** Where somebody left off, on their own phone only: whole seconds, an entry for each recording. */
const KEY = 'listened-';
/** Too near the beginning or the end to be worth coming back to; seconds. */
const MARGIN = 10;
/** How often it is noted while playing; seconds. */
const EVERY = 5;

function readPlace(id: string): number {
  try {
    return Number(localStorage.getItem(KEY + id));
  } catch {
    // Private windows and full phones have no storage: then one begins at the beginning.
    return 0;
  }
}

function notePlace(id: string, seconds: number): void {
  try {
    localStorage.setItem(KEY + id, String(Math.floor(seconds)));
  } catch {
    // See above.
  }
}

/** Begins a recording where it was left, and says so in `note`; forgets it when it is heard out. */
export function resumeListening(audio: HTMLAudioElement, id: string, note: HTMLElement): void {
  const place = readPlace(id);
  let noted = 0;
  if (place > MARGIN) {
    note.hidden = false;
    audio.addEventListener(
      'play',
      () => {
        note.hidden = true;
        // A turn that was tapped, or an address with a second in it, has moved it already.
        if (audio.currentTime < 1) moveTo(audio, place);
      },
      { once: true },
    );
  }
  audio.addEventListener('timeupdate', () => {
    if (audio.paused || Math.abs(audio.currentTime - noted) < EVERY) return;
    noted = audio.currentTime;
    notePlace(id, noted > audio.duration - MARGIN ? 0 : noted);
  });
  audio.addEventListener('ended', () => notePlace(id, 0));
}
