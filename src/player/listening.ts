import { addStyle } from '../styles/add-style.ts';
import { followTurns } from './follow-turns.ts';
import { goToAddress } from './go-to-address.ts';
import { playTapped } from './play-tapped.ts';
import style from './listening.css?inline';
import { controlPlayer } from './player-controls.ts';
import { nameOnLockScreen } from './name-on-lock-screen.ts';
import { resumeListening } from './resume-listening.ts';

/** What only those need who listen, or come to a second of the sound; fetched when they do. */
export function startListening(players: readonly HTMLElement[]): void {
  addStyle(style);
  const sounds = players.map((player) => player.querySelector('audio')!);
  players.forEach((player, index) => {
    const audio = sounds[index]!;
    controlPlayer(player, audio);
    followTurns(player, audio);
    resumeListening(player, audio);
    nameOnLockScreen(audio);
    audio.addEventListener('play', () => {
      for (const other of sounds) if (other !== audio) other.pause();
    });
  });
  playTapped(players);
  window.addEventListener('hashchange', () => goToAddress(location.hash.slice(1)));
  goToAddress(location.hash.slice(1));
}
