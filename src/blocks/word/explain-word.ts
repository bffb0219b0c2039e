/** How it is said and what it means, as the list at the end of the page has it. */
function meaningOf(word: HTMLAnchorElement): string | null {
  const entry = document.querySelector(`.words a[href$="${word.hash}"]`);
  if (!entry) return null;
  const pronunciation = entry.nextElementSibling;
  const meaning = entry.closest('div')!.querySelector('dd')!.textContent!;
  const said = pronunciation ? `${pronunciation.textContent!.trim()}。` : '';
  return said + meaning.trim().replace(/。$/, '');
}

/** What has answered as a button is one from then on, for screen readers and the space bar too. */
function makeButton(word: HTMLElement): void {
  if (word.hasAttribute('role')) return;
  word.setAttribute('role', 'button');
  word.addEventListener('keydown', (event) => {
    if (event.key !== ' ') return;
    event.preventDefault();
    word.click();
  });
}

function showMeaning(word: HTMLElement, meaning: string): void {
  const note = document.createElement('span');
  note.className = 'meaning';
  note.setAttribute('role', 'status');
  word.after(note);
  // Filled after it is there, so that a screen reader says it.
  note.textContent = `（${meaning}）`;
}

/**
 * Says what a dialect word means, right behind it; the next time, takes it away again. A word whose
 * meaning isn't on the page leads to the glossary.
 */
export function explainWord(word: HTMLAnchorElement): void {
  const meaning = meaningOf(word);
  if (meaning === null) {
    location.assign(word.href);
    return;
  }
  makeButton(word);
  const shown = word.nextElementSibling;
  const isShown = shown !== null && shown.className === 'meaning';
  if (isShown) shown.remove();
  else showMeaning(word, meaning);
  word.setAttribute('aria-expanded', String(!isShown));
}
