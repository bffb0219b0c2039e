import { moveTo, secondsOf } from './audio-position.ts';
import { spokenTurns, turnAt } from './spoken-turns.ts';

/** The sound of a story's recording, counted from 1. */
function audioOf(recording: string): HTMLAudioElement | null {
  // By id, not by selector: the number may come from an address that anybody wrote.
  const player = document.getElementById(`recording-${recording}`);
  return player && player.querySelector('audio');
}

/** Sets the sound to where a turn begins; the browser itself has gone to the turn. */
function goToTurn(turn: HTMLElement): void {
  const audio = audioOf(turn.closest<HTMLElement>('.transcript')!.dataset.recording!);
  const time = turn.querySelector<HTMLAnchorElement>('.who a');
  if (audio && time) moveTo(audio, secondsOf(time)[0]!);
}

/** Sets the sound to a second, and marks and shows what is being said there. */
function goToSecond(recording: string, seconds: number): void {
  const audio = audioOf(recording);
  if (!audio || !Number.isFinite(seconds) || seconds < 0) return;
  moveTo(audio, seconds);
  const turn = turnAt(spokenTurns(recording), seconds);
  turn?.element.classList.add('playing');
  turn?.element.scrollIntoView({ block: 'center' });
}

/** Goes to a place of a story's page: `t=83`, `r=2&t=83`, or a turn, `t-26`. Nonsense goes nowhere. */
export function goToAddress(address: string): void {
  const turn = /^t-\d+$/.test(address) ? document.getElementById(address) : null;
  if (turn) {
    goToTurn(turn);
    return;
  }
  const parameters = new URLSearchParams(address);
  const recording = String(Number(parameters.get('r') ?? '1'));
  goToSecond(recording, Number.parseFloat(parameters.get('t') ?? ''));
}
