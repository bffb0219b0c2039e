import { playerScript as t } from '../strings/player.ts';
import { formatClock } from '../transcript/format-clock.ts';
import { moveTo, pauseOrPlay } from './audio-position.ts';
import { mendSound } from './mend-sound.ts';

/** Seconds that the two arrows move. */
const STEP = 15;
/** 慢, 正常, 快: people don't understand "0.75×". */
const RATES = [0.75, 1, 1.25];

function part<T extends HTMLElement>(player: HTMLElement, name: string): T {
  return player.querySelector<T>(`[data-part=${name}]`)!;
}

/** The waveform once more, in red: shown as far as it has been played. */
function drawPlayed(player: HTMLElement): HTMLElement {
  const bars = player.querySelector('.wave svg')!;
  const played = document.createElement('span');
  played.className = 'played';
  played.append(bars.cloneNode(true));
  bars.after(played);
  return played;
}

/** Brings the player's own buttons to life. */
export function controlPlayer(player: HTMLElement, audio: HTMLAudioElement): void {
  const duration = Number(player.dataset.duration);
  const toggle = part<HTMLButtonElement>(player, 'toggle');
  const seek = part<HTMLInputElement>(player, 'seek');
  const played = drawPlayed(player);
  const clock = part<HTMLElement>(player, 'clock');
  const speed = part<HTMLButtonElement>(player, 'speed');

  const showTime = () => {
    const now = audio.currentTime;
    const text = `${formatClock(Math.floor(now))} / ${formatClock(Math.round(duration))}`;
    if (clock.textContent !== text) clock.textContent = text;
    seek.value = String(Math.floor(now));
    seek.setAttribute(
      'aria-valuetext',
      t.position(formatClock(Math.floor(now)), formatClock(Math.round(duration))),
    );
    const rest = `inset(0 ${Math.max(0, 100 - (now / duration) * 100)}% 0 0)`;
    played.style.setProperty('-webkit-clip-path', rest);
    played.style.setProperty('clip-path', rest);
  };
  const showState = () => {
    const isPlaying = !audio.paused && !audio.error;
    player.classList.toggle('is-playing', isPlaying);
    toggle.setAttribute('aria-label', isPlaying ? t.pause : t.play);
  };
  const move = (seconds: number) => {
    audio.currentTime = Math.min(Math.max(0, audio.currentTime + seconds), duration);
    showTime();
  };

  const mend = mendSound(player, audio);
  toggle.addEventListener('click', () => {
    if (audio.error) mend();
    else pauseOrPlay(audio);
  });
  part(player, 'back').addEventListener('click', () => move(-STEP));
  part(player, 'forward').addEventListener('click', () => move(STEP));
  seek.addEventListener('input', () => {
    audio.currentTime = Number(seek.value);
    showTime();
  });
  speed.addEventListener('click', () => {
    const next = (RATES.indexOf(audio.playbackRate) + 1) % RATES.length;
    audio.playbackRate = RATES[next]!;
    speed.textContent = t.rates[next]!;
    speed.setAttribute('aria-label', t.speed(t.rates[next]!));
  });
  audio.addEventListener('timeupdate', showTime);
  audio.addEventListener('seeked', showTime);
  for (const event of ['play', 'pause', 'ended', 'emptied', 'error'])
    audio.addEventListener(event, showState);

  // Somebody may have moved, played or lost it before this came.
  if (Number(seek.value) > 0) moveTo(audio, Number(seek.value));
  showTime();
  showState();
}
