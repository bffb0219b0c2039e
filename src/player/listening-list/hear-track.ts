import { play } from '../audio-position.ts';
import { readPlace } from '../listened-places.ts';

/** Too near its end to go on from there; seconds. */
const MARGIN = 10;

/** The link of one recording in a list. */
export type Track = HTMLAnchorElement;

/** The tracks in the order in which they stand now: 换一换 changes it. */
export function tracksIn(list: HTMLElement): Track[] {
  return Array.from(list.querySelectorAll<Track>('a[data-sound]'));
}

/** Marks the track that is heard, for eyes and for screen readers. */
export function markTrack(list: HTMLElement, track: Track): void {
  for (const row of Array.from(list.querySelectorAll('.programme > li')))
    row.classList.toggle('is-now', row.contains(track));
  for (const each of tracksIn(list)) {
    if (each === track) each.setAttribute('aria-current', 'true');
    else each.removeAttribute('aria-current');
  }
}

/** Says which it is, `place` in words, with a link to its story. */
export function nameTrack(title: HTMLElement, track: Track, place: string): void {
  const story = track.closest('li')!.querySelector('h2 a')!;
  title.textContent = place;
  title.appendChild(story.cloneNode(true));
}

/** Where to begin: where it was left on this phone, unless that was near its end. */
function beginAt({ dataset }: Track): number {
  const place = readPlace(dataset.sound!);
  return place > MARGIN && place < Number(dataset.duration) - MARGIN ? place : 0;
}

/** Plays a track in the one sound element of the list: a phone that let it play once lets it go on. */
export function playTrack(audio: HTMLAudioElement, track: Track): void {
  const begin = beginAt(track);
  const go = () => {
    if (audio.src === track.href) audio.currentTime = begin;
  };
  if (begin > 0) audio.addEventListener('loadedmetadata', go, { once: true });
  audio.src = track.href;
  play(audio);
}
