import { moveTo, play, secondsOf } from './audio-position.ts';
import { controlPlayer } from './player-controls.ts';
import { resumeListening } from './resume-listening.ts';

/**
 * The script of a story's page. Without it every recording has the browser's own player and every
 * time is a link that opens the sound at its second. What follows the voice comes when the voice
 * does: those who only read never fetch it.
 */
const fetchListening = () => import('./listening.ts');

function addressOf(number: string, seconds: number): string {
  return number === '1' ? `#t=${seconds}` : `#r=${number}&t=${seconds}`;
}

/** Plays to `end`, a second of the sound, unless somebody moves it away first. */
function stopAt(audio: HTMLAudioElement, end: number): void {
  const stop = () => {
    if (audio.currentTime < end) return;
    audio.pause();
    audio.removeEventListener('timeupdate', stop);
  };
  audio.addEventListener('seeked', () => audio.addEventListener('timeupdate', stop), {
    once: true,
  });
}

/**
 * A tap on a link to a second of a recording (`….mp3#t=83`, a turn's time; `….mp3#t=54,90`, a clip)
 * plays it here; a turn's is put into the address, to be sent on.
 */
function playTapped(players: HTMLElement[], sounds: HTMLAudioElement[]): void {
  document.addEventListener('click', (event) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>('a[href*="#t="]');
    const index = link ? sounds.findIndex(({ src }) => link.href.startsWith(`${src}#`)) : -1;
    if (index < 0 || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const audio = sounds[index]!;
    const [from, to] = secondsOf(link!);
    moveTo(audio, from!);
    if (to) stopAt(audio, to);
    else history.replaceState(null, '', addressOf(players[index]!.dataset.recording!, from!));
    play(audio);
  });
}

/** Without it the sound still plays, from where it should. */
const ignore = () => undefined;

/** Goes where the address says: `#t=83`, `#r=2&t=83`, or a turn that a search found, `#t-26`. */
function followAddress(): void {
  if (/[#&]t[=-]/.test(location.hash))
    fetchListening()
      .then(({ goToAddress }) => goToAddress(location.hash.slice(1)))
      .catch(ignore);
}

/** Starts everything on the page it is loaded in. */
export function startPlayers(): void {
  const players = Array.from(document.querySelectorAll<HTMLElement>('.player'));
  const sounds = players.map((player) => player.querySelector('audio')!);
  players.forEach((player, index) => {
    const audio = sounds[index]!;
    let isFollowing = false;
    controlPlayer(player, audio, Number(player.dataset.duration));
    resumeListening(
      audio,
      player.dataset.audio!,
      player.querySelector<HTMLElement>('[data-part=resume]')!,
    );
    audio.addEventListener('play', () => {
      for (const other of sounds) if (other !== audio) other.pause();
      fetchListening()
        .then(({ followTurns }) => {
          if (!isFollowing) followTurns(player, audio);
          isFollowing = true;
        })
        .catch(ignore);
    });
  });
  playTapped(players, sounds);
  window.addEventListener('hashchange', followAddress);
  followAddress();
}
