/** Adds to a player, out of sight, what is needed only now and then. */
export function addPart<K extends 'p' | 'button'>(
  player: HTMLElement,
  [tag, name, words]: [K, string, string],
): HTMLElementTagNameMap[K] {
  const added = document.createElement(tag);
  added.dataset.part = name;
  added.hidden = true;
  added.textContent = words;
  player.querySelector('.bar')!.appendChild(added);
  return added;
}
