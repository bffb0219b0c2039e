import { moveTo, play } from './audio-position.ts';

/** How near the end is near, and how far before the beginning is elsewhere; seconds. */
const NEAR = 0.6;

/** What leaves the part of a sound that is being played. */
const leaving = new WeakMap<HTMLAudioElement, () => void>();

/**
 * Plays from one second to another, unless somebody moves it elsewhere first; then calls `done`.
 * Another part of the same sound takes its place. Call it within a tap.
 */
export function playPart(
  audio: HTMLAudioElement,
  [from, to]: readonly [number, number],
  done?: () => void,
): void {
  leaving.get(audio)?.();
  let timer = 0;
  const leave = () => {
    clearTimeout(timer);
    audio.removeEventListener('timeupdate', look);
    audio.removeEventListener('seeking', lookAway);
  };
  const lookAway = () => {
    if (audio.currentTime < from - NEAR || audio.currentTime > to) leave();
  };
  const look = () => {
    const rest = to - audio.currentTime;
    clearTimeout(timer);
    if (rest <= 0) {
      audio.pause();
      leave();
      if (done) done();
    } else if (rest < NEAR && !audio.paused) {
      // Browsers say four times a second where they are: too coarse for the end of a word.
      timer = window.setTimeout(look, (rest * 1000) / audio.playbackRate);
    }
  };
  const begin = () => {
    audio.addEventListener('timeupdate', look);
    audio.addEventListener('seeking', lookAway);
  };
  audio.addEventListener('seeked', begin, { once: true });
  leaving.set(audio, () => {
    audio.removeEventListener('seeked', begin);
    leave();
  });
  moveTo(audio, from);
  play(audio);
}
