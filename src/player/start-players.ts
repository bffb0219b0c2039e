import { fetchOnTap } from '../reading/fetch-on-tap.ts';
import { pauseOrPlay, play } from './audio-position.ts';
import { readPlace } from './listened-places.ts';
import { waveformPath } from './waveform-text.ts';

/**
 * The script of a story's page. Without it every recording has the browser's own player and every
 * time is a link that opens the sound at its second. Most readers read: what only listeners need
 * comes with their first tap, or at once where they have a place to go to.
 */
const IN_ADDRESS = /[#&]t[=-]/;

/** Draws the waveform in the paper's colour; what has been played is drawn over it when there is any. */
function drawWave(wave: HTMLElement): void {
  const text = wave.dataset.wave!;
  wave.insertAdjacentHTML(
    'afterbegin',
    `<svg viewBox="-1 0 ${text.length + 1} 100" preserveAspectRatio="none" aria-hidden="true"><path d="${waveformPath(text)}"/></svg>`,
  );
}

/** Shows our own buttons and puts the browser's away, or the other way round. */
function showOwn(player: HTMLElement, isOwn: boolean): void {
  player.querySelector('audio')!.controls = !isOwn;
  player.querySelector<HTMLElement>('.bar')!.hidden = !isOwn;
}

/** The sound that a button or a link to a second is about. */
function soundOf(tapped: HTMLElement): HTMLAudioElement | undefined {
  const { href } = tapped as HTMLAnchorElement;
  return Array.from(document.querySelectorAll('audio')).find(({ src, parentNode }) =>
    href ? href.startsWith(`${src}#`) : parentNode!.contains(tapped),
  );
}

/** A list has a script of its own, fetched from here: as a second one of the page, it would share a third file with this. */
function startLists(): void {
  const lists = document.querySelectorAll<HTMLElement>('.listening-list');
  if (lists[0])
    import('./listening-list/listening-list.ts').then(
      ({ startListeningList }) => lists.forEach(startListeningList),
      () => undefined,
    );
}

/** Starts everything on the page it is loaded in. */
export function startPlayers(): void {
  const players = document.querySelectorAll<HTMLElement>('.player');
  let isReady = false;
  const fetch = () => import('./listening.ts');
  const start = ({ startListening }: typeof import('./listening.ts')) => {
    if (!isReady) startListening(Array.from(players));
    isReady = true;
    stop();
  };
  const stop = fetchOnTap({
    on: '.player button, .who a, .clip a',
    fetch: () =>
      fetch().catch((error: unknown) => {
        players.forEach((player) => showOwn(player, false));
        throw error;
      }),
    first: (tapped) => {
      const audio = soundOf(tapped);
      if (tapped.dataset.part === 'toggle') pauseOrPlay(audio!);
      else if (audio && 'href' in tapped) play(audio);
    },
    // Then it is done as if the rest had been there.
    use: (rest, tapped) => {
      start(rest);
      if (tapped.dataset.part !== 'toggle') tapped.click();
    },
  });
  const wake = () => void fetch().then(start, () => undefined);

  let hasPlace = IN_ADDRESS.test(location.hash);
  players.forEach((player) => {
    drawWave(player.querySelector<HTMLElement>('.wave')!);
    showOwn(player, true);
    player.addEventListener('input', wake);
    hasPlace = hasPlace || readPlace(player.dataset.audio!) > 0;
  });
  if (players[0] && hasPlace) wake();
  startLists();
}
