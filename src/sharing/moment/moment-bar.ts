import { pauseOrPlay } from '../../player/audio-position.ts';
import { playPart } from '../../player/play-part.ts';
import { momentArrival as t } from '../../strings/sharing-moment.ts';
import { formatClock } from '../../transcript/format-clock.ts';
import { makeButton } from './make-button.ts';
import type { SpokenTimes } from './times-of.ts';

const clock = (seconds: number) => formatClock(Math.floor(seconds));

/** Plays a part on its one large button, pauses it, and goes on where it has ended. */
function controlPart(
  audio: HTMLAudioElement,
  { from, to }: SpokenTimes,
  button: HTMLButtonElement,
): { again: () => void } {
  const words = t.play(clock(from), clock(to));
  let state: 'before' | 'within' | 'heard' = 'before';
  const show = () => {
    const waiting = state === 'heard' ? t.goOn : words;
    button.textContent = audio.paused ? waiting : t.pause;
  };
  const begin = () => {
    state = 'within';
    playPart(audio, [from, to], () => {
      state = 'heard';
    });
  };
  button.addEventListener('click', () => {
    if (state === 'before') begin();
    else pauseOrPlay(audio);
  });
  for (const event of ['play', 'pause', 'ended']) audio.addEventListener(event, show);
  show();
  return { again: begin };
}

/** The row at the foot of the page for whoever was sent a moment: one tap plays it. */
export function addMomentBar(times: SpokenTimes | null, stop: () => void): HTMLElement {
  const bar = document.createElement('section');
  bar.className = 'moment moment-bar';
  bar.setAttribute('aria-label', t.label);
  const audio =
    times && document.querySelector<HTMLAudioElement>(`#recording-${times.recording} audio`);
  if (times && audio) {
    const large = makeButton('', () => undefined, 'button strong');
    const { again } = controlPart(audio, times, large);
    const repeat = makeButton(t.again, again);
    repeat.hidden = true;
    audio.addEventListener('pause', () => {
      repeat.hidden = audio.currentTime < times.to - 1;
    });
    audio.addEventListener('play', () => {
      repeat.hidden = true;
    });
    bar.append(large, repeat);
  }
  bar.append(makeButton(t.stop, stop));
  document.getElementById('main')!.appendChild(bar);
  return bar;
}
