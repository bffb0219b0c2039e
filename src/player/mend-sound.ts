import { playerScript as t } from '../strings/player.ts';
import { addPart } from './add-part.ts';
import { play } from './audio-position.ts';

/** Seconds until it is tried again, and again; then it is up to a tap, or to the network's return. */
const PAUSES = [2, 4, 8, 15, 30];
/** Seconds of waiting that are worth a word; and after which the sound is taken for lost. */
const SLOW = 3;
const LOST = 20;

/** Loads a sound anew and plays it from a second. */
function playAnew(audio: HTMLAudioElement, place: number): void {
  const { playbackRate } = audio;
  audio.preload = 'auto';
  const go = () => {
    // Without one, whoever wanted it at another second has said so.
    if (place > 0) audio.currentTime = place;
  };
  audio.addEventListener('loadedmetadata', go, { once: true });
  audio.load();
  // Loading forgets it.
  audio.playbackRate = playbackRate;
  play(audio);
}

/**
 * Brings a sound back that was lost while it played, at the second where it was lost: by itself, or
 * when the network is back. Returns what a tap on the button does then.
 */
export function mendSound(player: HTMLElement, audio: HTMLAudioElement): () => void {
  const said = addPart(player, ['p', 'trouble', '']);
  said.setAttribute('role', 'alert');
  let place = audio.currentTime;
  let isWanted = !audio.paused;
  let isLost = false;
  let tries = 0;
  let timer = 0;
  const say = (words: string) => {
    if (said.textContent !== words) said.textContent = words;
    said.hidden = words === '';
    player.classList.toggle('is-lost', words !== '');
  };
  const after = (seconds: number, act: () => void) => {
    clearTimeout(timer);
    timer = window.setTimeout(act, seconds * 1000);
  };
  const again = () => {
    clearTimeout(timer);
    playAnew(audio, place);
  };
  const lose = () => {
    isLost = true;
    place = audio.currentTime || place;
    const pause = isWanted ? PAUSES[tries] : undefined;
    tries += 1;
    say(pause ? t.mending : t.trouble);
    if (pause) after(pause, again);
  };
  audio.addEventListener('timeupdate', () => {
    if (audio.paused || audio.error || audio.seeking || audio.readyState < 3) return;
    place = audio.currentTime;
    isLost = false;
    tries = 0;
    clearTimeout(timer);
    say('');
  });
  audio.addEventListener('seeking', () => (place = audio.currentTime));
  audio.addEventListener('play', () => (isWanted = true));
  audio.addEventListener('pause', () => {
    // Browsers pause what they have lost; whoever wants to hear it still does.
    if (audio.error) return;
    clearTimeout(timer);
    isWanted = false;
    say('');
  });
  audio.addEventListener('waiting', () => {
    after(SLOW, () => {
      isLost = true;
      say(navigator.onLine ? t.slow : t.mending);
      after(LOST, again);
    });
  });
  audio.addEventListener('error', lose);
  window.addEventListener('online', () => isWanted && isLost && again());
  if (audio.error) lose();
  return () => {
    tries = 0;
    again();
  };
}
