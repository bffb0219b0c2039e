import { moveTo, play } from './audio-position.ts';
import { followTurns } from './follow-turns.ts';
import { controlPlayer } from './player-controls.ts';
import { resumeListening } from './resume-listening.ts';
import { spokenTurns, turnAt } from './spoken-turns.ts';

/**
 * The script of a story's page. Without it every recording has the browser's own player and every
 * time is a link that opens the sound at its second.
 */
function audioIn(section: Element | null | undefined): HTMLAudioElement | null {
  return section ? section.querySelector('audio') : null;
}

function addressOf(section: HTMLElement, seconds: number): string {
  const number = section.dataset.recording;
  return number === '1' ? `#t=${seconds}` : `#r=${number}&t=${seconds}`;
}

/** A tap on a turn's time plays it and puts it into the address, to be sent on. */
function playTappedTurns(section: HTMLElement, audio: HTMLAudioElement): void {
  section.addEventListener('click', (event) => {
    const turn = (event.target as Element).closest('.who a')?.closest<HTMLElement>('.turn[data-t]');
    if (!turn || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const seconds = Number(turn.dataset.t);
    moveTo(audio, seconds);
    play(audio);
    history.replaceState(null, '', addressOf(section, seconds));
  });
}

/** Plays a clip of the body from its first second to its last. */
function playClips(): void {
  for (const clip of Array.from(document.querySelectorAll<HTMLElement>('.clip'))) {
    const audio = audioIn(document.getElementById(`recording-${clip.dataset.recording}`));
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
    const audio = audioIn(turn.closest('.recording'));
    if (audio && turn.dataset.t) moveTo(audio, Number(turn.dataset.t));
    return;
  }
  const parameters = new URLSearchParams(hash);
  const seconds = Number.parseFloat(parameters.get('t') ?? '');
  const section = document.getElementById(`recording-${Number(parameters.get('r') ?? '1')}`);
  const audio = audioIn(section);
  if (!section || !audio || !Number.isFinite(seconds) || seconds < 0) return;
  moveTo(audio, seconds);
  const spoken = turnAt(spokenTurns(section), seconds);
  spoken?.element.classList.add('playing');
  spoken?.element.scrollIntoView({ block: 'center' });
}

/** Starts everything on the page it is loaded in. */
export function startPlayers(): void {
  const sections = Array.from(document.querySelectorAll<HTMLElement>('.recording'));
  for (const section of sections) {
    const audio = audioIn(section);
    const player = section.querySelector<HTMLElement>('.player');
    if (!audio || !player) continue;
    controlPlayer(player, audio, Number(player.dataset.duration));
    followTurns(section, audio, player.querySelector<HTMLButtonElement>('[data-part=follow]')!);
    resumeListening(
      audio,
      player.dataset.audio!,
      player.querySelector<HTMLElement>('[data-part=resume]')!,
    );
    playTappedTurns(section, audio);
    audio.addEventListener('play', () => {
      for (const other of sections.map(audioIn)) if (other && other !== audio) other.pause();
    });
  }
  playClips();
  window.addEventListener('hashchange', goToAddress);
  goToAddress();
}
