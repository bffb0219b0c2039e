import { rewindChoice } from './rewind-choice.ts';
import { SPEEDS, speedChoice } from './speed-choice.ts';
import type { Tape } from './tape.ts';

/** Seconds: a few words, to hear them once more. */
const BACK = 3;

/** What is known of the opened recording beside what the tape knows. */
export interface Opened {
  address: string | undefined;
  name: string;
  /** Seconds at which it was left last time; 0 once it plays. */
  resumed: number;
  /** Seconds: the furthest it has been. */
  furthest: number;
  /** It stands where somebody has moved it to, not where it was stopped. */
  isMoved: boolean;
}

export function newlyOpened(address: string | undefined, name: string, resumed: number): Opened {
  return { address, name, resumed, furthest: resumed, isMoved: false };
}

function changeableSpeed(tape: Tape) {
  const kept = speedChoice();
  let speed = kept.read();
  tape.setSpeed(speed);
  const change = (by: 1 | -1) => {
    const next = SPEEDS[SPEEDS.findIndex((each) => each === speed) + by];
    if (next === undefined) return;
    speed = next;
    kept.keep(speed);
    tape.setSpeed(speed);
  };
  return { now: () => speed, change };
}

/** What keys and buttons do to a tape; `tell` is called after each. */
export function actOnTape(tape: Tape, now: () => Opened, tell: () => void) {
  const speed = changeableSpeed(tape);
  const then = (act: () => void) => () => {
    if (now().address === undefined) return;
    act();
    tell();
  };
  const moveTo = (seconds: number) => {
    now().isMoved = !tape.isPlaying();
    tape.moveTo(seconds);
  };
  const play = () => {
    Object.assign(now(), { resumed: 0, isMoved: false });
    tape.play();
    if (tape.trouble() !== null) tape.retry();
  };
  const toggle = () => {
    if (tape.isPlaying()) return tape.pause();
    // From its end it begins anew, as everywhere.
    if (!now().isMoved && !tape.audio.ended) tape.moveTo(tape.seconds() - rewindChoice.read());
    play();
  };
  const playFrom = (seconds: number) => {
    moveTo(seconds);
    play();
  };
  return {
    toggle: then(toggle),
    back: then(() => moveTo(tape.seconds() - BACK)),
    moveTo: (seconds: number) => then(() => moveTo(seconds))(),
    playFrom: (seconds: number) => then(() => playFrom(seconds))(),
    retry: then(tape.retry),
    speed: speed.now,
    slower: () => (speed.change(-1), tell()),
    faster: () => (speed.change(1), tell()),
  };
}
