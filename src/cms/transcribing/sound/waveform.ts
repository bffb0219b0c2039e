import { element } from '../../widgets/element.ts';

/** Pixels from one bar to the next, and the fewest bars that still look like a voice. */
const PITCH = 8;
const FEWEST = 30;
const SVG = 'http://www.w3.org/2000/svg';

/** The loudest of each bar's share, so that no shout is lost. */
export function gatherBars(levels: readonly number[], count: number): number[] {
  const at = (bar: number) => Math.floor((bar * levels.length) / count);
  return Array.from({ length: count }, (_, bar) => Math.max(...levels.slice(at(bar), at(bar + 1))));
}

function drawBars(): { svg: SVGSVGElement; draw: (bars: readonly number[]) => void } {
  const svg = document.createElementNS(SVG, 'svg');
  const path = document.createElementNS(SVG, 'path');
  svg.setAttribute('preserveAspectRatio', 'none');
  svg.append(path);
  const draw = (bars: readonly number[]) => {
    svg.setAttribute('viewBox', `0 0 ${bars.length} 100`);
    const lines = bars.map((level, bar) => {
      const height = Math.round(8 + level * 88);
      return `M${bar + 0.5} ${50 - height / 2}v${height}`;
    });
    path.setAttribute('d', lines.join(''));
  };
  return { svg, draw };
}

/** A recording drawn from left to right: bars where its loudness is known, a plain line where not. */
export function makeWaveform() {
  const [rest, played] = [drawBars(), drawBars()];
  const playedBox = element('div', { class: 'sound-played' }, element('i'), played.svg);
  const head = element('div', { class: 'sound-head' });
  const restBox = element('div', { class: 'sound-rest' }, element('i'), rest.svg);
  const box = element('div', { class: 'sound-wave', 'aria-hidden': 'true' });
  box.append(restBox, playedBox, head);
  let levels: readonly number[] | null = null;

  const redraw = () => {
    box.dataset.drawn = levels ? 'bars' : 'line';
    if (!levels) return;
    const count = Math.min(levels.length, Math.max(FEWEST, Math.floor(box.clientWidth / PITCH)));
    const bars = gatherBars(levels, count);
    rest.draw(bars);
    played.draw(bars);
  };
  const watcher = new ResizeObserver(redraw);
  watcher.observe(box);
  redraw();
  return {
    element: box,
    draw: (known: readonly number[] | null) => {
      levels = known;
      redraw();
    },
    /** 0 to 1. */
    showPlayed: (share: number) => {
      const percent = Math.min(100, Math.max(0, share * 100));
      playedBox.style.clipPath = `inset(0 ${100 - percent}% 0 0)`;
      head.style.left = `${percent}%`;
    },
    close: () => watcher.disconnect(),
  };
}
