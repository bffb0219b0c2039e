/** Moves `audio` to a second, also before the browser knows how long the sound is. */
export function moveTo(audio: HTMLAudioElement, seconds: number): void {
  // From then on it is somebody's wish where it plays, also at second 0.
  audio.dataset.moved = '';
  const go = () => {
    const end = Number.isFinite(audio.duration) ? audio.duration : seconds;
    audio.currentTime = Math.min(Math.max(0, seconds), end);
  };
  if (audio.readyState > 0) {
    go();
    return;
  }
  audio.addEventListener('loadedmetadata', go, { once: true });
  if (audio.preload === 'none') {
    audio.preload = 'metadata';
    audio.load();
  }
}

/** Plays; a browser that wants a tap first is left in peace. */
export function play(audio: HTMLAudioElement): void {
  const started = audio.play() as Promise<void> | undefined;
  if (started) started.catch(() => undefined);
}

export function pauseOrPlay(audio: HTMLAudioElement): void {
  if (audio.paused) play(audio);
  else audio.pause();
}

/** From and, for a clip, to: the seconds to which a link leads, `….mp3#t=54,90`. */
export function secondsOf(link: HTMLAnchorElement): number[] {
  return link.hash.slice('#t='.length).split(',').map(Number);
}
