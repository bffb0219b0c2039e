import type { Sound } from '../parts.ts';
import { actOnTape, newlyOpened } from './act-on-tape.ts';
import { leftPlace } from './left-places.ts';
import { takeMediaKeys } from './media-keys.ts';
import { rememberPlace } from './remember-place.ts';
import { showLevels } from './show-levels.ts';
import { makeSoundBar } from './sound-bar.ts';
import { makeTape } from './tape.ts';
import { whilePlaying } from './while-playing.ts';

/** A recording, the bar it is heard with, and what keys do to it. */
export function makeSound(): Sound {
  const listeners = new Set<() => void>();
  let now = newlyOpened(undefined, '', 0);
  const tape = makeTape(() => tell());
  const acts = actOnTape(tape, () => now, tell);
  const bar = makeSoundBar(acts);
  const drawLevels = showLevels(bar.draw);
  const ifThere = <T>(ask: () => T) => (now.address === undefined ? null : ask());

  function tell(): void {
    now.furthest = Math.max(now.furthest, tape.seconds());
    bar.show({
      ...now,
      isThere: now.address !== undefined,
      isLoaded: tape.isLoaded(),
      isPlaying: tape.isPlaying(),
      seconds: tape.seconds(),
      length: tape.length(),
      speed: acts.speed(),
      trouble: tape.trouble(),
    });
    drawLevels(now.address, tape.length());
    for (const listener of listeners) listener();
  }

  const remember = rememberPlace(tape, () => now.name);
  const stops = [whilePlaying(tape.audio, tell), remember.stop, takeMediaKeys(acts)];
  tell();

  const open: Sound['open'] = ({ address, name }) => {
    remember.note();
    const place = address === undefined ? 0 : leftPlace(name);
    now = newlyOpened(address, address === undefined ? '' : name, place);
    tape.open(address, place);
  };
  const close = () => {
    remember.note();
    for (const stop of [...stops, tape.close, bar.close]) stop();
    listeners.clear();
  };
  return {
    element: bar.element,
    open,
    seconds: () => ifThere(tape.seconds),
    length: () => ifThere(tape.length),
    isPlaying: tape.isPlaying,
    toggle: acts.toggle,
    back: acts.back,
    playFrom: acts.playFrom,
    slower: acts.slower,
    faster: acts.faster,
    watch: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close,
  };
}
