import { moveTo } from './audio-position.ts';

/** Where somebody left off, on their own phone only; seconds by recording. */
const KEY = 'listened';
/** Too near the beginning or the end to be worth coming back to; seconds. */
const MARGIN = 10;
/** How often it is noted while playing; seconds. */
const EVERY = 5;

type Places = Record<string, number>;

function readPlaces(): Places {
  try {
    const places: unknown = JSON.parse(localStorage.getItem(KEY) ?? '{}');
    return typeof places === 'object' && places !== null ? (places as Places) : {};
  } catch {
    // Private windows and full phones have no storage: then one begins at the beginning.
    return {};
  }
}

function notePlace(id: string, seconds: number | null): void {
  try {
    const places = readPlaces();
    if (seconds === null) delete places[id];
    else places[id] = Math.floor(seconds);
    localStorage.setItem(KEY, JSON.stringify(places));
  } catch {
    // See above.
  }
}

/** Begins a recording where it was left, and says so in `note`; forgets it when it is heard out. */
export function resumeListening(audio: HTMLAudioElement, id: string, note: HTMLElement): void {
  const place = readPlaces()[id];
  let noted = 0;
  if (typeof place === 'number' && place > MARGIN) {
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
    const over = audio.currentTime < MARGIN || audio.currentTime > audio.duration - MARGIN;
    notePlace(id, over ? null : audio.currentTime);
  });
  audio.addEventListener('ended', () => notePlace(id, null));
}
