/** Milliseconds between two calls, at least. */
const PACE = 100;

/**
 * Calls `tell` some times a second while a sound plays; also where the window is hidden, in which
 * the browser draws no frames.
 */
export function whilePlaying(audio: HTMLAudioElement, tell: () => void): () => void {
  let [frame, last] = [0, 0];
  const draw = (time: number) => {
    frame = audio.paused ? 0 : requestAnimationFrame(draw);
    if (time - last < PACE) return;
    last = time;
    tell();
  };
  const begin = () => {
    if (frame === 0) frame = requestAnimationFrame(draw);
  };
  audio.addEventListener('playing', begin);
  audio.addEventListener('timeupdate', tell);
  audio.addEventListener('seeked', tell);
  return () => {
    cancelAnimationFrame(frame);
    audio.removeEventListener('playing', begin);
    audio.removeEventListener('timeupdate', tell);
    audio.removeEventListener('seeked', tell);
  };
}
