import { listeningListScript as t } from '../../strings/listening-list.ts';
import { formatClock } from '../../transcript/format-clock.ts';

/**
 * Shows how far a recording is and whether it plays, and moves it. `length` in seconds, as the page
 * has it: browsers learn it late.
 */
export function showProgress(
  audio: HTMLAudioElement,
  part: <T extends HTMLElement>(name: string) => T,
  length: () => number,
): void {
  const seek = part<HTMLInputElement>('seek');
  const toggle = part('toggle');
  const showTime = () => {
    const [now, end] = [Math.floor(audio.currentTime), Math.round(length())];
    seek.max = String(Math.floor(length()));
    seek.value = String(now);
    seek.setAttribute('aria-valuetext', t.position(formatClock(now), formatClock(end)));
    part('clock').textContent = `${formatClock(now)} / ${formatClock(end)}`;
  };
  const showState = () => {
    toggle.textContent = audio.paused ? t.play : t.pause;
  };
  seek.addEventListener('input', () => {
    audio.currentTime = Number(seek.value);
    showTime();
  });
  for (const event of ['timeupdate', 'seeked', 'emptied']) audio.addEventListener(event, showTime);
  for (const event of ['play', 'pause', 'ended', 'emptied'])
    audio.addEventListener(event, showState);
}
