import { breakOff, isSteady, retry, settle, type Spool } from './reel.ts';
import { watchWaiting } from './watch-waiting.ts';

/** The browser starts and stops it too: at its end, by keys of the keyboard, for a phone call. */
function followPlaying(spool: Spool): void {
  const { audio } = spool;
  audio.addEventListener('play', () => {
    if (!spool.reel.isSearching) spool.reel.isWanted = true;
    spool.tell();
  });
  audio.addEventListener('playing', () => {
    spool.reel.trouble = null;
    spool.tell();
  });
  audio.addEventListener('pause', () => {
    if (!spool.reel.isSearching && !audio.error) spool.reel.isWanted = false;
    spool.tell();
  });
  audio.addEventListener('ended', () => {
    if (!isSteady(spool)) return;
    spool.reel.heardLength = audio.currentTime;
    spool.reel.isWanted = false;
    spool.tell();
  });
}

/** Keeps what is known of a recording up to date with what the browser does. Returns how to stop. */
export function followSpool(spool: Spool): () => void {
  const { audio } = spool;
  const lose = () => {
    spool.reel.trouble = 'network';
    spool.tell();
  };
  const stopWaiting = watchWaiting(audio, lose);
  const onLine = () => {
    if (spool.reel.trouble === 'network') retry(spool);
  };
  window.addEventListener('online', onLine);
  audio.addEventListener('loadedmetadata', () => void settle(spool));
  audio.addEventListener('error', () => void breakOff(spool));
  audio.addEventListener('durationchange', () => spool.tell());
  audio.addEventListener('timeupdate', () => {
    if (isSteady(spool)) spool.reel.place = audio.currentTime;
  });
  followPlaying(spool);
  return () => {
    window.removeEventListener('online', onLine);
    stopWaiting();
  };
}
