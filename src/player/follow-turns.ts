import { playerScript as t } from '../strings/player.ts';
import { addPart } from './add-part.ts';
import { spokenTurns, turnAt, type SpokenTurn } from './spoken-turns.ts';

/** What a reader does who wants to look elsewhere. */
const LOOKING_AWAY = ['wheel', 'touchmove', 'keydown'] as const;

/**
 * Marks the turn being spoken and keeps it in view, until the reader scrolls: then the page stays
 * where it is, and a button offers the way to the spoken place.
 */
export function followTurns(player: HTMLElement, audio: HTMLAudioElement): void {
  const turns = spokenTurns(player.dataset.recording!);
  const back = addPart(player, ['button', 'follow', t.follow]);
  back.className = 'button';
  // An address may have marked one before.
  let current = turns.find(({ element }) => element.classList.contains('playing')) ?? null;
  let following = true;

  const show = () => current?.element.scrollIntoView({ block: 'center' });
  const offer = () => {
    back.hidden = following || audio.paused || !current;
  };
  const mark = (turn: SpokenTurn | null) => {
    current?.element.classList.remove('playing');
    turn?.element.classList.add('playing');
    current = turn;
  };

  audio.addEventListener('timeupdate', () => {
    const turn = turnAt(turns, audio.currentTime);
    // Words that somebody was sent stand out by themselves until they are heard.
    const isSent = audio.paused && turn !== null && turn.element.querySelector('.meant');
    if (turn !== current && !isSent) {
      mark(turn);
      if (following && !audio.paused) show();
    }
    offer();
  });
  audio.addEventListener('play', () => {
    following = true;
    offer();
  });
  audio.addEventListener('pause', offer);
  for (const kind of LOOKING_AWAY) {
    window.addEventListener(
      kind,
      (event) => {
        if (audio.paused || (event.target instanceof Element && event.target.closest('.player')))
          return;
        following = false;
        offer();
      },
      { passive: true },
    );
  }
  back.addEventListener('click', () => {
    following = true;
    show();
    offer();
  });
}
