/** Beyond the end of any recording; browsers then stop at the end and know where it is. Seconds. */
const BEYOND = 1e9;

/**
 * Lets the browser find the length of a sound that doesn't say it (recorded in a browser, sent as
 * a stream) by looking for its end. Gives up after `patience` milliseconds: a stream may have none.
 * Moves the sound; whoever asks has to move it back.
 */
export function findLength(audio: HTMLAudioElement, patience = 2000): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      audio.removeEventListener('durationchange', look);
      for (const event of ['emptied', 'error']) audio.removeEventListener(event, done);
      resolve();
    };
    const look = () => {
      if (Number.isFinite(audio.duration)) done();
    };
    const timer = setTimeout(done, patience);
    audio.addEventListener('durationchange', look);
    for (const event of ['emptied', 'error']) audio.addEventListener(event, done);
    audio.currentTime = BEYOND;
  });
}
