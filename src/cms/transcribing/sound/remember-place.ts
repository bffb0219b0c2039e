import { leaveAt } from './left-places.ts';
import type { Tape } from './tape.ts';

/** Seconds between two notes; as much as a crash may cost. */
const EVERY = 2;

/** Notes where the recording of a name is, for the next time it is opened. */
export function rememberPlace(tape: Tape, name: () => string) {
  let noted = 0;
  const noteAt = (seconds: number) => {
    noted = seconds;
    if (name() !== '') leaveAt(name(), seconds);
  };
  const isOver = () => tape.audio.ended && tape.seconds() + 1 > (tape.length() ?? Infinity);
  // Heard out: next time it begins at the beginning.
  const note = () => noteAt(isOver() ? 0 : tape.seconds());
  const noteSometimes = () => {
    if (Math.abs(tape.seconds() - noted) >= EVERY) note();
  };
  const events = ['pause', 'seeked', 'ended'];
  tape.audio.addEventListener('timeupdate', noteSometimes);
  for (const event of events) tape.audio.addEventListener(event, note);
  const stop = () => {
    tape.audio.removeEventListener('timeupdate', noteSometimes);
    for (const event of events) tape.audio.removeEventListener(event, note);
  };
  return { note, stop };
}
