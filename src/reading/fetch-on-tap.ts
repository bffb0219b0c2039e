/** Milliseconds a tap waits for what it needs; then a link leads where it leads without script. */
const PATIENCE = 5000;

export interface FetchOnTap<Rest> {
  /** What the tap may be on, as a CSS selector. */
  on: string;
  fetch: () => Promise<Rest>;
  /** Done at once: browsers let a page play sound from within a tap, not when something came after. */
  first?: (tapped: HTMLElement) => void;
  /** Done when the rest is there. */
  use: (rest: Rest, tapped: HTMLElement) => void;
}

function inTime<T>(coming: Promise<T>): Promise<T> {
  const late = new Promise<never>((_, reject) => setTimeout(reject, PATIENCE));
  return Promise.race([coming, late]);
}

/**
 * Fetches a script when somebody first taps what needs it, and hands the tap over. Where it cannot
 * be had, a link is a link. Returns what ends the waiting.
 */
export function fetchOnTap<Rest>({ on, fetch, first, use }: FetchOnTap<Rest>): () => void {
  const listen = (event: MouseEvent) => {
    const tapped = (event.target as Element).closest<HTMLElement>(on);
    if (!tapped || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    if (first) first(tapped);
    inTime(fetch()).then(
      (rest) => use(rest, tapped),
      () => 'href' in tapped && location.assign(tapped.href as string),
    );
  };
  document.addEventListener('click', listen);
  return () => document.removeEventListener('click', listen);
}
