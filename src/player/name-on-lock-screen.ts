/** What a phone shows while its screen is off: title, who tells it, site, photo or seal. */
function describePage(): MediaMetadataInit {
  const story = document.querySelector<HTMLElement>('.story');
  const photo = document.querySelector<HTMLImageElement>('.opening img');
  const siteName = document.querySelector<HTMLMetaElement>('meta[property="og:site_name"]');
  return {
    title: document.querySelector('h1')!.textContent!.trim(),
    artist: (story && story.dataset.by) || '',
    album: siteName ? siteName.content : '',
    artwork: [{ src: (photo && photo.currentSrc) || '/seal.png' }],
  };
}

/** Names the sound on the lock screen, on phones that have a place for it. */
export function nameOnLockScreen(audio: HTMLAudioElement): void {
  const { mediaSession } = navigator as Partial<Navigator>;
  const { MediaMetadata } = window as Partial<typeof globalThis>;
  if (!mediaSession || !MediaMetadata) return;
  const name = () => {
    Object.assign(mediaSession, { metadata: new MediaMetadata(describePage()) });
  };
  audio.addEventListener('play', name);
  if (!audio.paused) name();
}
