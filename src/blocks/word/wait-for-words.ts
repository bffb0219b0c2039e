import { fetchOnTap } from '../../reading/fetch-on-tap.ts';

/** A tap on 听这一句 plays the sentence; without script the link leads to its second of the sound. */
function waitForSentences(): void {
  let sound: HTMLAudioElement;
  fetchOnTap({
    on: 'a.hear',
    first: (link) => {
      sound = sound || new Audio();
      sound.src = (link as HTMLAnchorElement).href;
      // Where it may not play yet, or cannot be had, what comes with the tap says so.
      sound.play().catch(() => undefined);
    },
    fetch: () => import('./hear-sentence.ts'),
    use: ({ hearSentence }, link) => hearSentence(link as HTMLAnchorElement, sound),
  });
}

/** A tap on a dialect word says what it means; without script it leads to the glossary. */
export function waitForWords(): void {
  fetchOnTap({
    on: 'a.word',
    fetch: () => import('./explain-word.ts'),
    use: ({ explainWord }, word) => explainWord(word as HTMLAnchorElement),
  });
  waitForSentences();
}
