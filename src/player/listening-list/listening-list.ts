import { listeningListScript as t } from '../../strings/listening-list.ts';
import { pauseOrPlay } from '../audio-position.ts';
import { notePlace } from '../listened-places.ts';
import { markTrack, nameTrack, playTrack, tracksIn, type Track } from './hear-track.ts';
import { showProgress } from './show-progress.ts';

type FindPart = <T extends HTMLElement>(name: string) => T;

/** Keeps where each recording was left on this phone, as a story's own page does. */
function keepPlaces(audio: HTMLAudioElement, now: () => Track | null): void {
  const note = (seconds: number) => notePlace(now()!.dataset.sound!, seconds);
  audio.addEventListener('timeupdate', () => {
    if (now() && !audio.paused) note(audio.currentTime);
  });
  audio.addEventListener('ended', () => note(0));
}

/** What is heard now, and how to go on from it. */
function followList(list: HTMLElement, audio: HTMLAudioElement, part: FindPart) {
  let now: Track | null = null;
  const place = () => tracksIn(list).findIndex((track) => track === now);
  const showEnds = () => {
    part<HTMLButtonElement>('previous').disabled = place() <= 0;
    part<HTMLButtonElement>('next').disabled = place() === tracksIn(list).length - 1;
  };
  const hear = (track: Track | null | undefined) => {
    if (!track) return;
    now = track;
    list.querySelector<HTMLElement>('.now')!.hidden = false;
    part('trouble').hidden = true;
    markTrack(list, now);
    nameTrack(part('title'), now, t.now(place() + 1, tracksIn(list).length));
    showEnds();
    playTrack(audio, now);
  };
  const goOn = () => {
    const next = tracksIn(list)[place() + 1];
    if (next) hear(next);
    else part('title').textContent = t.finished;
  };
  return {
    now: () => now,
    hear,
    goOn,
    showEnds,
    step: (by: number) => tracksIn(list)[place() + by],
  };
}

/** Brings a list to life: a tap plays its recording, then the next, to the end of the list. */
export function startListeningList(list: HTMLElement): void {
  const audio = list.querySelector('audio')!;
  const part: FindPart = (name) => list.querySelector(`[data-part=${name}]`)!;
  const { now, hear, goOn, showEnds, step } = followList(list, audio, part);
  const hearOrPause = (track: Track | null) => {
    if (track === now() && !audio.error) pauseOrPlay(audio);
    else hear(track);
  };
  list.addEventListener('click', (event) => {
    // 换一换 may have moved what is heard to another place.
    showEnds();
    const tapped = (event.target as Element).closest<Track>('a[data-sound]');
    if (!tapped || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    hearOrPause(tapped);
  });
  part('start').hidden = false;
  part('start').addEventListener('click', () => hear(tracksIn(list)[0]));
  part('previous').addEventListener('click', () => hear(step(-1)));
  part('next').addEventListener('click', () => hear(step(1)));
  part('toggle').addEventListener('click', () => hearOrPause(now()));
  keepPlaces(audio, now);
  audio.addEventListener('ended', goOn);
  audio.addEventListener('error', () => (part('trouble').hidden = false));
  showProgress(audio, part, () => Number(now()?.dataset.duration ?? 0));
}
