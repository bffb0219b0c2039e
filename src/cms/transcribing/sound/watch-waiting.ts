/** Milliseconds without a sound after which somebody wants to know. */
const PATIENCE = 8000;

/** Calls `tell` when a sound that should be playing has been waiting for its bytes for too long. */
export function watchWaiting(audio: HTMLAudioElement, tell: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stop = () => {
    clearTimeout(timer);
    timer = undefined;
  };
  audio.addEventListener('waiting', () => {
    timer ??= setTimeout(() => {
      stop();
      if (!audio.paused) tell();
    }, PATIENCE);
  });
  for (const event of ['playing', 'pause', 'emptied', 'error', 'ended'])
    audio.addEventListener(event, stop);
  return stop;
}
