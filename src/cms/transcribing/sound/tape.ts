import { followSpool } from './follow-spool.ts';
import { isSteady, lengthOf, load, newReel, retry, start, type Spool } from './reel.ts';
import type { Trouble } from './why-silent.ts';

/** A recording that keeps its place: before it is loaded, while its length is looked for, broken. */
export interface Tape {
  /** The browser's own element, to listen to; never to be moved or played past the tape. */
  audio: HTMLAudioElement;
  open: (address: string | undefined, seconds: number) => void;
  seconds: () => number;
  /** Seconds; null where it is not known (yet). */
  length: () => number | null;
  /** Its beginning is loaded; a length that is not known by now is not known until it is heard. */
  isLoaded: () => boolean;
  /** It plays, or will as soon as its bytes are there. */
  isPlaying: () => boolean;
  trouble: () => Trouble | null;
  moveTo: (seconds: number) => void;
  play: () => void;
  pause: () => void;
  setSpeed: (rate: number) => void;
  retry: () => void;
  close: () => void;
}

function makeAudio(): HTMLAudioElement {
  const audio = new Audio();
  audio.preload = 'metadata';
  audio.preservesPitch = true;
  // Safari of before 2023 knows it by this name only.
  Object.assign(audio, { webkitPreservesPitch: true });
  return audio;
}

function moveTo(spool: Spool, seconds: number): void {
  spool.reel.place = Math.min(Math.max(0, seconds), lengthOf(spool) ?? Infinity);
  if (isSteady(spool)) spool.audio.currentTime = spool.reel.place;
  spool.tell();
}

function open(spool: Spool, address: string | undefined, place: number): void {
  spool.audio.pause();
  spool.reel = newReel(address, place);
  load(spool);
  spool.tell();
}

/** An empty tape. `tell` is called whenever anything about it but its place has changed by itself. */
export function makeTape(tell: () => void): Tape {
  const audio = makeAudio();
  const spool: Spool = { audio, reel: newReel(undefined, 0), tell };
  const stopFollowing = followSpool(spool);
  return {
    audio,
    open: (address, place) => open(spool, address, place),
    seconds: () => (isSteady(spool) ? audio.currentTime : spool.reel.place),
    length: () => lengthOf(spool),
    isLoaded: () => isSteady(spool),
    isPlaying: () => spool.reel.isWanted && spool.reel.trouble === null,
    trouble: () => spool.reel.trouble,
    moveTo: (seconds) => moveTo(spool, seconds),
    play: () => start(spool),
    pause: () => {
      spool.reel.isWanted = false;
      audio.pause();
      tell();
    },
    setSpeed: (rate) => {
      // Loading anew goes back to the default.
      audio.defaultPlaybackRate = rate;
      audio.playbackRate = rate;
    },
    retry: () => retry(spool),
    close: () => {
      stopFollowing();
      open(spool, undefined, 0);
    },
  };
}
