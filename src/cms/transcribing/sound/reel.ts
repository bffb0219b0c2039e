import { findLength } from './find-length.ts';
import { whySilent, type Trouble } from './why-silent.ts';

/** The recording that is on a tape, and what it is doing. */
export interface Reel {
  address: string | undefined;
  /** Seconds: the last that was sure. */
  place: number;
  /** Its beginning is loaded: the element's own time counts. */
  isReady: boolean;
  /** Its length is being looked for: the element's time means nothing. */
  isSearching: boolean;
  /** Somebody wants it to play. */
  isWanted: boolean;
  /** Seconds; known by having come to the end. */
  heardLength: number | null;
  trouble: Trouble | null;
}

/** The browser's element, what is on it, and whom to tell when anything but the place changes. */
export interface Spool {
  audio: HTMLAudioElement;
  reel: Reel;
  tell: () => void;
}

export const newReel = (address: string | undefined, place: number): Reel => ({
  address,
  place,
  isReady: false,
  isSearching: false,
  isWanted: false,
  heardLength: null,
  trouble: null,
});

export function isSteady({ audio, reel }: Spool): boolean {
  return reel.isReady && reel.trouble === null && audio.error === null;
}

export function lengthOf({ audio, reel }: Spool): number | null {
  return Number.isFinite(audio.duration) ? audio.duration : reel.heardLength;
}

export function start(spool: Spool): void {
  const { reel } = spool;
  reel.isWanted = true;
  if (reel.isSearching || reel.address === undefined) return;
  spool.audio.play().catch((error: unknown) => {
    // Broken sound says so in an event of its own; only who wants a tap first says so just here.
    if (spool.reel !== reel || (error as Error).name !== 'NotAllowedError') return;
    reel.isWanted = false;
    spool.tell();
  });
}

/** Its beginning is there: finds out how long it is, and goes to where it was. */
export async function settle(spool: Spool): Promise<void> {
  const { audio, reel } = spool;
  if (audio.duration === Infinity) {
    reel.isSearching = true;
    audio.pause();
    await findLength(audio);
    reel.isSearching = false;
    if (spool.reel !== reel || audio.error) return;
  }
  reel.isReady = true;
  audio.currentTime = Math.min(reel.place, lengthOf(spool) ?? reel.place);
  if (reel.isWanted) start(spool);
  spool.tell();
}

/** It can't be played, or no further. */
export async function breakOff(spool: Spool): Promise<void> {
  const { reel } = spool;
  if (reel.address === undefined) return;
  const trouble = await whySilent(reel.address);
  if (spool.reel !== reel) return;
  // What has been heard can be played: then only the way to it is broken.
  reel.trouble = reel.isReady && trouble === 'format' ? 'network' : trouble;
  spool.tell();
}

export function load({ audio, reel }: Spool): void {
  if (reel.address === undefined) audio.removeAttribute('src');
  else audio.src = reel.address;
  audio.load();
}

/** Loads it anew at the same place, and plays on where it was playing. */
export function retry(spool: Spool): void {
  const { address, place, isWanted } = spool.reel;
  spool.reel = newReel(address, place);
  load(spool);
  if (isWanted) start(spool);
  spool.tell();
}
