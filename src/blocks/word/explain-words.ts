/**
 * A tap on a dialect word says what it means, right behind it; another tap takes it away. The
 * meaning stands at the end of the page anyway: without this script the word leads to the glossary.
 */
function meaningOf(word: HTMLAnchorElement): string | null {
  const entry = document.querySelector(`[data-word="${word.hash.slice(1)}"]`);
  return entry ? entry.textContent : null;
}

function explain(word: HTMLAnchorElement, meaning: string): void {
  const shown = word.nextElementSibling;
  if (shown && shown.className === 'meaning') {
    shown.remove();
    word.setAttribute('aria-expanded', 'false');
    return;
  }
  const note = document.createElement('span');
  note.className = 'meaning';
  note.setAttribute('role', 'status');
  word.after(note);
  // Filled after it is there, so that a screen reader says it.
  note.textContent = `（${meaning.trim().replace(/。$/, '')}）`;
  word.setAttribute('aria-expanded', 'true');
}

/** Starts the script on the page it is loaded in. */
export function explainWords(): void {
  for (const word of Array.from(document.querySelectorAll<HTMLAnchorElement>('a.word'))) {
    const meaning = meaningOf(word);
    if (meaning === null) continue;
    word.setAttribute('role', 'button');
    word.setAttribute('aria-expanded', 'false');
    word.addEventListener('click', (event) => {
      event.preventDefault();
      explain(word, meaning);
    });
    word.addEventListener('keydown', (event) => {
      if (event.key !== ' ') return;
      event.preventDefault();
      explain(word, meaning);
    });
  }
}
