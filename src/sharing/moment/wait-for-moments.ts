import type { Moments } from './start-moments.ts';

/**
 * A tap on a turn, words that are selected, an address that names a part: whoever does that may
 * want to pass a moment on, or was sent one. Nobody else fetches any of it.
 */
export function waitForMoments(): void {
  const story = document.querySelector<HTMLElement>('.story');
  if (!story) return;
  let moments: Moments | undefined;
  const ask = (use: (moments: Moments) => void) => {
    import('./start-moments.ts').then(
      ({ startMoments }) => use((moments = moments || startMoments())),
      () => undefined,
    );
  };
  const arrive = (event?: Event) => {
    if (moments || /[#&](w=|t=[^&]*(,|%2C))/i.test(location.hash))
      ask((started) => started.arrive(!!event));
  };
  // iOS tells of taps on what looks as if it could be tapped, and of no others.
  if ('ontouchstart' in window) story.style.cursor = 'pointer';
  document.addEventListener('click', ({ target }) => {
    if ((target as Element).closest('.turn')) ask(({ tap }) => tap(target as Element));
  });
  document.addEventListener('selectionchange', () => {
    if (!getSelection()!.isCollapsed) ask(({ select }) => select());
  });
  window.addEventListener('hashchange', arrive);
  arrive();
}
