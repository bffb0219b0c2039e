/** What a page says of the story that a moment is taken from. */
export interface StoryOnPage {
  title: string;
  /** Whoever tells it; '' where nobody is named. */
  narrators: string;
  siteName: string;
  isSample: boolean;
  /** Whole address without a fragment: its short one where it has one. */
  address: string;
  /** False where the page lies on this machine only. */
  isReachable: boolean;
}

function metaOf(property: string): string {
  const meta = document.querySelector<HTMLMetaElement>(`meta[property="${property}"]`);
  return meta ? meta.content : '';
}

/**
 * Where the page can be had: here, as long as here is a website; a copy on a stick knows its
 * website by the address that the page says it has.
 */
function originOf(): string | null {
  const { origin, protocol } = location;
  if (/^https?:$/.test(protocol)) return origin;
  const published = metaOf('og:url');
  return published ? new URL(published).origin : null;
}

/** Reads it from the page. */
export function readStory(): StoryOnPage {
  const story = document.querySelector<HTMLElement>('.story')!;
  const origin = originOf();
  const path = story.dataset.short || location.pathname;
  return {
    title: document.querySelector('h1')!.textContent!.trim(),
    narrators: story.dataset.by || '',
    siteName: metaOf('og:site_name'),
    isSample: story.querySelector('.sample') !== null,
    address: origin === null ? location.href.replace(/[?#].*$/, '') : origin + path,
    isReachable: origin !== null,
  };
}
