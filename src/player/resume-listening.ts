import { moveTo } from './audio-position.ts';
import { playerScript as t } from '../strings/player.ts';
import { addPart } from './add-part.ts';
import { notePlace, readPlace } from './listened-places.ts';

/** Too near the beginning or the end to be worth coming back to; seconds. */
const MARGIN = 10;
/** How often it is noted while playing; seconds. */
const EVERY = 5;

/** Begins a recording where it was left, and says so; forgets it when it is heard out. */
export function resumeListening(player: HTMLElement, audio: HTMLAudioElement): void {
  const id = player.dataset.audio!;
  const place = readPlace(id);
  const note = addPart(player, ['p', 'resume', t.resume]);
  let noted = 0;
  const resume = () => {
    note.hidden = true;
    // A turn that was tapped, or an address with a second in it, has moved it already.
    if (audio.dataset.moved === undefined && audio.currentTime < 1) moveTo(audio, place);
  };
  if (place > MARGIN) {
    note.hidden = audio.dataset.moved !== undefined;
    audio.addEventListener('seeking', () => (note.hidden = true), { once: true });
    if (audio.paused) audio.addEventListener('play', resume, { once: true });
    else resume();
  }
  audio.addEventListener('timeupdate', () => {
    if (audio.paused || Math.abs(audio.currentTime - noted) < EVERY) return;
    noted = audio.currentTime;
    notePlace(id, noted > audio.duration - MARGIN ? 0 : noted);
  });
  audio.addEventListener('ended', () => notePlace(id, 0));
}
