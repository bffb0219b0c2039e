import { moveTo, play, secondsOf } from './audio-position.ts';
import { playPart } from './play-part.ts';

function addressOf(number: string, seconds: number): string {
  return number === '1' ? `#t=${seconds}` : `#r=${number}&t=${seconds}`;
}

/**
 * A tap on a link to a second of a recording (`….mp3#t=83`, a turn's time; `….mp3#t=54,90`, a clip)
 * plays it here; a turn's is put into the address, to be sent on.
 */
export function playTapped(players: readonly HTMLElement[]): void {
  const sounds = players.map((player) => player.querySelector('audio')!);
  document.addEventListener('click', (event) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>('a[href*="#t="]');
    const index = link ? sounds.findIndex(({ src }) => link.href.startsWith(`${src}#`)) : -1;
    if (index < 0 || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const audio = sounds[index]!;
    const [from, to] = secondsOf(link!);
    if (to) {
      playPart(audio, [from!, to]);
      return;
    }
    moveTo(audio, from!);
    history.replaceState(null, '', addressOf(players[index]!.dataset.recording!, from!));
    play(audio);
  });
}
