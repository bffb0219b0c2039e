import { modeStrings } from '../strings/reading-modes.ts';

/** True where a choice can be kept for other pages and days. */
function canRemember(): boolean {
  try {
    localStorage.setItem('light', localStorage.getItem('light') ?? '#light-auto');
    return true;
  } catch {
    return false;
  }
}

/** Marks the links of `list` whose choice is in force. */
function mark(list: HTMLElement): void {
  const { size = 'standard', light = 'auto' } = document.documentElement.dataset;
  const chosen = [`#size-${size}`, `#light-${light}`];
  for (const link of Array.from(list.querySelectorAll('a'))) {
    if (chosen.includes(link.hash)) link.setAttribute('aria-current', 'true');
    else link.removeAttribute('aria-current');
  }
}

/**
 * The script of the page where sizes and colours are chosen: `remembered-modes.ts` chooses; this marks
 * what is chosen and says it. Where nothing can be remembered, it says that.
 */
export function showChosen(): void {
  const list = document.querySelector<HTMLElement>('.choices')!;
  document.querySelector<HTMLElement>('#forgotten')!.hidden = canRemember();
  window.addEventListener('pageshow', () => mark(list));
  window.addEventListener('click', ({ target }) => {
    const tapped = (target as Element).closest('a');
    mark(list);
    if (tapped && list.contains(tapped))
      document.querySelector('.choices [role]')!.textContent = modeStrings.chosen(
        tapped.querySelector('b')!.textContent,
      );
  });
}
