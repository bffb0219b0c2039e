import { dialectStrings as t } from '../../strings/dialect.ts';

/** Says that the sound cannot be had, where it was asked for. */
function sayLost(place: HTMLElement): void {
  const note = document.createElement('p');
  note.setAttribute('role', 'status');
  place.appendChild(note);
  note.textContent = t.lost;
}

/**
 * Puts the sound of a sentence, which plays already, below it: with the browser's own buttons, to
 * stop it or to hear it again. There is one on a page; it moves to where it was asked for.
 */
export function hearSentence(link: HTMLAnchorElement, sound: HTMLAudioElement): void {
  const place = link.closest<HTMLElement>('.heard')!;
  const said = place.querySelector('[role=status]');
  if (said) said.remove();
  sound.controls = true;
  sound.setAttribute('aria-label', link.getAttribute('aria-label')!);
  place.appendChild(sound);
  sound.onerror = () => sayLost(place);
  if (sound.error) sayLost(place);
}
