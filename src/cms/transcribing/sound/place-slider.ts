import { transcribingSoundStrings as strings } from '../../../strings/transcribing-sound.ts';
import { element } from '../../widgets/element.ts';
import { makeWaveform } from './waveform.ts';

/** Seconds that an arrow and a page key move. */
const STEP = 1;
const PAGE = 30;

export interface PlaceSlider {
  element: HTMLElement;
  /** `end` is how far it reaches, in seconds; 0 where there is nothing to move in. */
  show: (seconds: number, end: number) => void;
  /** 0 to 1, a bar each; null draws a plain line. */
  draw: (levels: readonly number[] | null) => void;
  close: () => void;
}

/** Where a key moves to from `now`; undefined where it isn't one of the slider's. */
function keyTarget(key: string, now: number, end: number): number | undefined {
  const targets: Record<string, number> = {
    ArrowRight: now + STEP,
    ArrowUp: now + STEP,
    ArrowLeft: now - STEP,
    ArrowDown: now - STEP,
    PageUp: now + PAGE,
    PageDown: now - PAGE,
    Home: 0,
    End: end,
  };
  return targets[key];
}

/**
 * The recording from left to right. `move` is called where somebody let go, `preview` with where they
 * are on the way there, null when they gave up.
 */
export function makePlaceSlider(
  move: (seconds: number) => void,
  preview: (seconds: number | null) => void,
): PlaceSlider {
  const waveform = makeWaveform();
  const slider = element(
    'div',
    { class: 'sound-place', role: 'slider', 'aria-label': strings.place, 'aria-valuemin': '0' },
    waveform.element,
  );
  let [now, end, isDragged] = [0, 0, false];

  const secondsAt = ({ clientX }: PointerEvent) => {
    const { left, width } = slider.getBoundingClientRect();
    return Math.min(1, Math.max(0, (clientX - left) / width)) * end;
  };
  const drag = (event: PointerEvent) => {
    waveform.showPlayed(secondsAt(event) / end);
    preview(secondsAt(event));
  };
  const drop = (to: number | null) => {
    if (!isDragged) return;
    isDragged = false;
    preview(null);
    if (to !== null) move(to);
  };
  slider.addEventListener('pointerdown', (event) => {
    if (end === 0 || event.button !== 0) return;
    isDragged = true;
    slider.setPointerCapture(event.pointerId);
    drag(event);
  });
  slider.addEventListener('pointermove', (event) => isDragged && drag(event));
  slider.addEventListener('pointerup', (event) => drop(secondsAt(event)));
  slider.addEventListener('pointercancel', () => drop(null));
  slider.addEventListener('keydown', (event) => {
    const to = keyTarget(event.key, now, end);
    if (to === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    move(Math.min(Math.max(0, to), end));
  });

  const show = (seconds: number, until: number) => {
    [now, end] = [seconds, until];
    slider.tabIndex = end > 0 ? 0 : -1;
    slider.setAttribute('aria-disabled', String(end === 0));
    slider.setAttribute('aria-valuemax', String(Math.floor(end)));
    slider.setAttribute('aria-valuenow', String(Math.floor(now)));
    slider.setAttribute('aria-valuetext', strings.inWords(now));
    if (!isDragged) waveform.showPlayed(end > 0 ? now / end : 0);
  };
  show(0, 0);
  return { element: slider, show, draw: waveform.draw, close: waveform.close };
}
