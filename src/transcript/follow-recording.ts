/**
 * The little script of a story's page: a turn's time plays it, the turn being spoken is marked and
 * kept in view until the reader scrolls, `#t=83` (and `#r=2&t=83`, `#t-12`) lead to the second.
 * Without it every link still opens the sound or the words.
 */
interface SpokenTurn {
  element: HTMLElement;
  /** Seconds. */
  start: number;
}

/** How long the page stays where a reader scrolled it before it follows again; milliseconds. */
const HANDS_OFF = 4000;
/** A clip is over when the sound is this near its end; seconds. */
const NEAR_END = 0.25;

function turnsIn(section: HTMLElement): SpokenTurn[] {
  return Array.from(section.querySelectorAll<HTMLElement>('.turn[data-t]'))
    .map((element) => ({ element, start: Number(element.dataset.t) }))
    .sort((a, b) => a.start - b.start);
}

/** The last turn that has begun at `seconds`; binary search, for recordings of many turns. */
function turnAt(turns: SpokenTurn[], seconds: number): SpokenTurn | null {
  let low = 0;
  let high = turns.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (turns[middle]!.start <= seconds) low = middle + 1;
    else high = middle;
  }
  return turns[low - 1] ?? null;
}

/** Moves to a second, also before the browser knows how long the sound is. */
function cue(audio: HTMLAudioElement, seconds: number, play: boolean): void {
  const go = () => {
    audio.currentTime = Math.min(Math.max(0, seconds), audio.duration || seconds);
  };
  if (audio.readyState > 0) go();
  else {
    audio.addEventListener('loadedmetadata', go, { once: true });
    audio.preload = 'metadata';
    if (!play) audio.load();
  }
  if (play) void audio.play().catch(() => undefined);
}

function follow(section: HTMLElement, audio: HTMLAudioElement): void {
  const turns = turnsIn(section);
  let current: SpokenTurn | null = null;
  let touched = 0;
  const handsOn = () => (touched = Date.now());
  for (const kind of ['wheel', 'touchmove', 'keydown']) {
    window.addEventListener(kind, handsOn, { passive: true });
  }
  audio.addEventListener('timeupdate', () => {
    const turn = turnAt(turns, audio.currentTime);
    if (turn === current) return;
    current?.element.classList.remove('playing');
    turn?.element.classList.add('playing');
    current = turn;
    if (turn && !audio.paused && Date.now() - touched > HANDS_OFF) {
      turn.element.scrollIntoView({ block: 'center' });
    }
  });
  audio.addEventListener('play', () => {
    for (const other of Array.from(document.querySelectorAll('audio')))
      if (other !== audio) other.pause();
  });
  section.addEventListener('click', (event) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>('.turn .who a');
    const turn = link?.closest<HTMLElement>('.turn');
    if (!turn || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const seconds = Number(turn.dataset.t);
    cue(audio, seconds, true);
    history.replaceState(null, '', hashFor(section, seconds));
  });
}

function hashFor(section: HTMLElement, seconds: number): string {
  const number = section.dataset.recording;
  return number === '1' ? `#t=${seconds}` : `#r=${number}&t=${seconds}`;
}

function audioOf(section: Element | null | undefined): HTMLAudioElement | null {
  return section?.querySelector('audio') ?? null;
}

function playClip(clip: HTMLElement): boolean {
  const audio = audioOf(document.querySelector(`#recording-${clip.dataset.recording}`));
  if (!audio) return false;
  const end = Number(clip.dataset.to);
  cue(audio, Number(clip.dataset.from), true);
  const stop = () => {
    if (audio.currentTime < end - NEAR_END) return;
    audio.pause();
    audio.removeEventListener('timeupdate', stop);
  };
  audio.addEventListener('seeked', () => audio.addEventListener('timeupdate', stop), {
    once: true,
  });
  return true;
}

/** Goes where the address says: to a second, or to a turn that a search or a friend pointed at. */
function goToHash(): void {
  const hash = location.hash.slice(1);
  const turn = /^t-\d+$/.test(hash) ? document.getElementById(hash) : null;
  if (turn) {
    const audio = audioOf(turn.closest('.recording'));
    if (audio && turn.dataset.t) cue(audio, Number(turn.dataset.t), false);
    return;
  }
  const parameters = new URLSearchParams(hash);
  const seconds = Number.parseFloat(parameters.get('t') ?? '');
  if (!Number.isFinite(seconds) || seconds < 0) return;
  const section = document.querySelector<HTMLElement>(
    `#recording-${Number(parameters.get('r') ?? '1')}`,
  );
  const audio = audioOf(section);
  if (!section || !audio) return;
  cue(audio, seconds, false);
  const spoken = turnAt(turnsIn(section), seconds);
  spoken?.element.classList.add('playing');
  spoken?.element.scrollIntoView({ block: 'center' });
}

/** Starts the script on the page it is loaded in. */
export function followRecordings(): void {
  for (const section of Array.from(document.querySelectorAll<HTMLElement>('.recording'))) {
    const audio = audioOf(section);
    if (audio) follow(section, audio);
  }
  for (const clip of Array.from(document.querySelectorAll<HTMLElement>('.clip'))) {
    clip.addEventListener('click', (event) => {
      if ((event.target as Element).closest('a') && playClip(clip)) event.preventDefault();
    });
  }
  window.addEventListener('hashchange', goToHash);
  goToHash();
}
