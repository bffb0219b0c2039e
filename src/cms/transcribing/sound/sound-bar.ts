import { transcribingSoundStrings as strings } from '../../../strings/transcribing-sound.ts';
import { formatClock } from '../../../transcript/format-clock.ts';
import { button, element } from '../../widgets/element.ts';
import { makePlaceSlider, type PlaceSlider } from './place-slider.ts';
import { addSoundStyle } from './sound-style.ts';
import { SPEEDS } from './speed-choice.ts';
import type { Trouble } from './why-silent.ts';

/** What the bar shows. */
export interface Shown {
  isThere: boolean;
  /** Its length will not be known any better for now. */
  isLoaded: boolean;
  isPlaying: boolean;
  seconds: number;
  length: number | null;
  /** The furthest that is known of a recording without a length; seconds. */
  furthest: number;
  speed: number;
  trouble: Trouble | null;
  /** Where it was left last time, in seconds; 0 where that needs no word. */
  resumed: number;
}

/** What its buttons do. */
export interface BarActions {
  toggle: () => void;
  moveTo: (seconds: number) => void;
  slower: () => void;
  faster: () => void;
  retry: () => void;
}

export interface SoundBar {
  element: HTMLElement;
  show: (shown: Shown) => void;
  draw: PlaceSlider['draw'];
  close: () => void;
}

const SHAPES = { play: 'M5 3v18l16-9z', pause: 'M5 3h5v18H5zM14 3h5v18h-5z' };

function makePlayButton(press: () => void) {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('aria-hidden', 'true');
  svg.append(path);
  const word = element('span');
  const made = button('', press, { class: 'sound-play' });
  made.append(svg, word);
  const show = (isPlaying: boolean, isThere: boolean) => {
    const kind = isPlaying ? 'pause' : 'play';
    made.disabled = !isThere;
    if (word.textContent === strings[kind]) return;
    word.textContent = strings[kind];
    path.setAttribute('d', SHAPES[kind]);
  };
  return { element: made, show };
}

/** The clock: how far it is, and of how much. */
function makeClock() {
  const [now, end] = [element('span'), element('span')];
  const clock = element('p', { class: 'sound-clock' }, now, ' ', end);
  const write = (place: HTMLElement, text: string) => {
    if (place.textContent !== text) place.textContent = text;
  };
  const show = (seconds: number, { length, isLoaded }: Shown) => {
    write(now, formatClock(Math.floor(seconds)));
    // As wide as it will get: the slider beside it must not shrink under a finger.
    now.style.minWidth = `${formatClock(Math.floor(length ?? seconds)).length}ch`;
    const unknown = isLoaded ? strings.unknownLength : '';
    const said = length === null ? unknown : formatClock(Math.floor(length));
    write(end, said && `/ ${said}`);
  };
  return { element: clock, show };
}

function makeSpeed({ slower, faster }: BarActions) {
  const word = element('span', { class: 'sound-speed-word', role: 'status' });
  const less = button('−', slower, { 'aria-label': strings.slower });
  const more = button('+', faster, { 'aria-label': strings.faster });
  const group = element('div', {
    class: 'sound-speed',
    role: 'group',
    'aria-label': strings.speed,
  });
  group.append(less, word, more);
  const show = (speed: number) => {
    const said = strings.speeds[SPEEDS.findIndex((each) => each === speed)]!;
    if (word.textContent !== said) word.textContent = said;
    // Not `disabled`: whoever stands on it with the keyboard would be thrown off.
    less.setAttribute('aria-disabled', String(speed === SPEEDS[0]));
    more.setAttribute('aria-disabled', String(speed === SPEEDS.at(-1)));
  };
  return { element: group, show };
}

/** The sentence below the bar: what is wrong and what to do, or where it goes on. */
function makeNews(retry: () => void) {
  const wrong = element('p');
  const again = button(strings.retry, retry);
  const trouble = element('div', { class: 'sound-trouble', role: 'alert' }, wrong, again);
  const note = element('p', { class: 'sound-note', role: 'status' });
  const show = ({ trouble: kind, seconds, isThere, resumed }: Shown) => {
    trouble.hidden = kind === null;
    const time = strings.inWords(seconds);
    const said = kind === 'network' ? strings.trouble.network(time) : kind && strings.trouble[kind];
    if (wrong.textContent !== (said ?? '')) wrong.textContent = said;
    const told = isThere ? resumed > 0 && strings.resumed(strings.inWords(resumed)) : strings.none;
    note.hidden = !told || kind !== null;
    if (note.textContent !== (told || '')) note.textContent = told || '';
  };
  return { trouble, note, show };
}

/** The dark bar with the recording. */
export function makeSoundBar(actions: BarActions): SoundBar {
  addSoundStyle();
  const play = makePlayButton(actions.toggle);
  const clock = makeClock();
  const speed = makeSpeed(actions);
  const news = makeNews(actions.retry);
  let last: Shown | null = null;
  const slider = makePlaceSlider(actions.moveTo, (seconds) => {
    if (last) clock.show(seconds ?? last.seconds, last);
  });
  const row = element('div', { class: 'sound-row' });
  row.append(play.element, slider.element, clock.element, speed.element);
  const bar = element('section', { class: 'sound-bar', 'aria-label': strings.bar });
  bar.append(row, news.note, news.trouble);
  const show = (shown: Shown) => {
    last = shown;
    play.show(shown.isPlaying, shown.isThere);
    slider.show(shown.seconds, shown.isThere ? (shown.length ?? shown.furthest) : 0);
    clock.element.hidden = !shown.isThere;
    clock.show(shown.seconds, shown);
    speed.show(shown.speed);
    news.show(shown);
  };
  return { element: bar, show, draw: slider.draw, close: slider.close };
}
