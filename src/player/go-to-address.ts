import { isPart, parseMoment } from '../sharing/moment/moment-address.ts';
import { playerScript as t } from '../strings/player.ts';
import { moveTo, secondsOf } from './audio-position.ts';
import { addPart } from './add-part.ts';
import { spokenTurns, turnAt } from './spoken-turns.ts';

/** A story's recording, counted from 1. */
function playerOf(recording: number | string): HTMLElement | null {
  // By id, not by selector: the number may come from an address that anybody wrote.
  return document.getElementById(`recording-${recording}`);
}

/** Sets the sound to where a turn begins; the browser itself has gone to the turn. */
function goToTurn(turn: HTMLElement): void {
  const player = playerOf(turn.closest<HTMLElement>('.transcript')!.dataset.recording!);
  const time = turn.querySelector<HTMLAnchorElement>('.who a');
  if (player && time) moveTo(player.querySelector('audio')!, secondsOf(time)[0]!);
}

/** Sets the sound to a second, and marks and shows what is being said there. */
function goToSecond(recording: number, seconds: number): void {
  const player = playerOf(recording);
  if (!player) return;
  if (seconds >= Number(player.dataset.duration)) {
    sayTooFar(player);
    return;
  }
  moveTo(player.querySelector('audio')!, seconds);
  const turn = turnAt(spokenTurns(String(recording)), seconds);
  turn?.element.classList.add('playing');
  turn?.element.scrollIntoView({ block: 'center' });
}

/** The sound has been cut since, or the address was mistyped: it begins at its beginning. */
function sayTooFar(player: HTMLElement): void {
  if (player.querySelector('[data-part=beyond]')) return;
  const note = addPart(player, ['p', 'beyond', t.beyond]);
  note.setAttribute('role', 'status');
  note.hidden = false;
  const audio = player.querySelector('audio')!;
  audio.addEventListener('play', () => note.remove(), { once: true });
}

/**
 * Goes to a place of a story's page: `t=83`, `r=2&t=83`, or a turn, `t-26`. Nonsense goes nowhere;
 * a part, from here to there, is shown by `sharing/moment`, unless the sound ends before.
 */
export function goToAddress(address: string): void {
  const turn = /^t-\d+$/.test(address) ? document.getElementById(address) : null;
  if (turn) {
    goToTurn(turn);
    return;
  }
  const moment = parseMoment(address);
  if (!moment || moment.from === null) return;
  const { recording, from } = moment;
  const player = playerOf(recording);
  const isThere = player !== null && from < Number(player.dataset.duration);
  if (!isThere || !isPart(moment)) goToSecond(recording, from);
}
