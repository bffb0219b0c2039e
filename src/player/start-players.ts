import { moveTo, play } from './audio-position.ts';
import { followTurns } from './follow-turns.ts';
import { controlPlayer } from './player-controls.ts';
import { resumeListening } from './resume-listening.ts';
import { secondOf, spokenTurns, turnAt } from './spoken-turns.ts';

/**
 * The script of a story's page. Without it every recording has the browser's own player and every
 * time is a link that opens the sound at its second.
 */
function audioOf(number: string): HTMLAudioElement | null {
  // By id, not by selector: the number may come from an address that anybody wrote.
  const player = document.getElementById(`recording-${number}`);
  return player && player.querySelector('audio');
}

function addressOf(number: string, seconds: number): string {
  return number === '1' ? `#t=${seconds}` : `#r=${number}&t=${seconds}`;
}

/** A tap on a turn's time plays it and puts it into the address, to be sent on. */
function playTappedTurns(said: HTMLElement, audio: HTMLAudioElement): void {
  said.addEventListener('click', (event) => {
    const time = (event.target as Element).closest<HTMLAnchorElement>('.who a');
    if (!time || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const seconds = secondOf(time);
    moveTo(audio, seconds);
    play(audio);
    history.replaceState(null, '', addressOf(said.dataset.recording!, seconds));
  });
}

/** Plays a clip of the body from its first second to its last. */
function playClips(): void {
  for (const clip of Array.from(document.querySelectorAll<HTMLElement>('.clip'))) {
    const audio = audioOf(clip.dataset.recording!);
    if (!audio) continue;
    const end = Number(clip.dataset.to);
    clip.addEventListener('click', (event) => {
      if (!(event.target as Element).closest('a')) return;
      event.preventDefault();
      const stop = () => {
        if (audio.currentTime < end) return;
        audio.pause();
        audio.removeEventListener('timeupdate', stop);
      };
      moveTo(audio, Number(clip.dataset.from));
      audio.addEventListener('seeked', () => audio.addEventListener('timeupdate', stop), {
        once: true,
      });
      play(audio);
    });
  }
}

/** Goes where the address says: `#t=83`, `#r=2&t=83`, or a turn that a search found. */
function goToAddress(): void {
  const hash = location.hash.slice(1);
  const turn = /^t-\d+$/.test(hash) ? document.getElementById(hash) : null;
  if (turn) {
    const said = turn.closest<HTMLElement>('.transcript')!;
    const audio = audioOf(said.dataset.recording!);
    const time = turn.querySelector<HTMLAnchorElement>('.who a');
    if (audio && time) moveTo(audio, secondOf(time));
    return;
  }
  const parameters = new URLSearchParams(hash);
  const seconds = Number.parseFloat(parameters.get('t') ?? '');
  const number = String(Number(parameters.get('r') ?? '1'));
  const audio = audioOf(number);
  if (!audio || !Number.isFinite(seconds) || seconds < 0) return;
  moveTo(audio, seconds);
  const spoken = turnAt(spokenTurns(number), seconds);
  spoken?.element.classList.add('playing');
  spoken?.element.scrollIntoView({ block: 'center' });
}

/** Starts everything on the page it is loaded in. */
export function startPlayers(): void {
  const players = Array.from(document.querySelectorAll<HTMLElement>('.player'));
  const sounds = players.map((player) => player.querySelector('audio')!);
  players.forEach((player, index) => {
    const audio = sounds[index]!;
    const number = player.dataset.recording!;
    controlPlayer(player, audio, Number(player.dataset.duration));
    followTurns(
      spokenTurns(number),
      audio,
      player.querySelector<HTMLButtonElement>('[data-part=follow]')!,
    );
    resumeListening(
      audio,
      player.dataset.audio!,
      player.querySelector<HTMLElement>('[data-part=resume]')!,
    );
    const said = document.getElementById(`transcript-${number}`);
    if (said) playTappedTurns(said, audio);
    audio.addEventListener('play', () => {
      for (const other of sounds) if (other !== audio) other.pause();
    });
  });
  playClips();
  window.addEventListener('hashchange', goToAddress);
  goToAddress();
}
