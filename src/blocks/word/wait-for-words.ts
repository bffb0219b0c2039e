import { fetchOnTap } from '../../reading/fetch-on-tap.ts';

/** A tap on a dialect word says what it means; without script it leads to the glossary. */
export function waitForWords(): void {
  fetchOnTap({
    on: 'a.word',
    fetch: () => import('./explain-word.ts'),
    use: ({ explainWord }, word) => explainWord(word as HTMLAnchorElement),
  });
}
