import { playerScript as t } from '../strings/player.ts';
import { formatClock } from '../transcript/format-clock.ts';
import { play } from './audio-position.ts';
import { waveformPath } from './waveform-text.ts';

/** Seconds that the two arrows move. */
const STEP = 15;
/** 慢, 正常, 快: people don't understand "0.75×". */
const RATES = [0.75, 1, 1.25];

function part<T extends HTMLElement>(player: HTMLElement, name: string): T {
  return player.querySelector<T>(`[data-part=${name}]`)!;
}

function drawBars(text: string): string {
  return `<svg viewBox="-1 0 ${text.length + 1} 100" preserveAspectRatio="none" aria-hidden="true"><path d="${waveformPath(text)}"/></svg>`;
}

/** Draws the waveform twice, in the paper's colour and, as far as it has been played, in red. */
function drawWave(wave: HTMLElement): HTMLElement {
  const bars = drawBars(wave.dataset.wave!);
  wave.insertAdjacentHTML('afterbegin', `${bars}<span class="played">${bars}</span>`);
  return wave.querySelector<HTMLElement>('.played')!;
}

/** Brings the player's own buttons to life and puts the browser's away. */
export function controlPlayer(
  player: HTMLElement,
  audio: HTMLAudioElement,
  duration: number,
): void {
  const toggle = part<HTMLButtonElement>(player, 'toggle');
  const seek = part<HTMLInputElement>(player, 'seek');
  const played = drawWave(player.querySelector<HTMLElement>('.wave')!);
  const clock = part<HTMLElement>(player, 'clock');
  const speed = part<HTMLButtonElement>(player, 'speed');
  const label = toggle.querySelector('span')!;

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
    player.classList.toggle('is-playing', !audio.paused);
    label.textContent = audio.paused ? t.play : t.pause;
  };
  const move = (seconds: number) => {
    audio.currentTime = Math.min(Math.max(0, audio.currentTime + seconds), duration);
    showTime();
  };

  toggle.addEventListener('click', () => (audio.paused ? play(audio) : audio.pause()));
  part(player, 'back').addEventListener('click', () => move(-STEP));
  part(player, 'forward').addEventListener('click', () => move(STEP));
  seek.addEventListener('input', () => {
    audio.currentTime = Number(seek.value);
    showTime();
  });
  speed.addEventListener('click', () => {
    const next = (RATES.indexOf(audio.playbackRate) + 1) % RATES.length;
    audio.playbackRate = RATES[next]!;
    part(player, 'rate').textContent = t.rates[next]!;
  });
  audio.addEventListener('timeupdate', showTime);
  audio.addEventListener('seeked', showTime);
  for (const event of ['play', 'pause', 'ended']) audio.addEventListener(event, showState);
  audio.addEventListener('error', () => {
    part(player, 'trouble').hidden = false;
  });
  audio.addEventListener('playing', () => {
    part(player, 'trouble').hidden = true;
  });

  audio.controls = false;
  part(player, 'bar').hidden = false;
  showTime();
  showState();
}
