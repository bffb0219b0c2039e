/** What the play keys of a keyboard, a headset or a foot pedal do here. */
export interface MediaKeyActions {
  toggle: () => void;
  back: () => void;
}

/**
 * Takes over the keys that the browser hears itself, so that they go back a little after a pause as
 * all others do. Returns how to give them back.
 */
export function takeMediaKeys({ toggle, back }: MediaKeyActions): () => void {
  const session = navigator.mediaSession as MediaSession | undefined;
  const keys: [MediaSessionAction, () => void][] = [
    ['play', toggle],
    ['pause', toggle],
    ['seekbackward', back],
    ['previoustrack', back],
  ];
  for (const [key, act] of keys) session?.setActionHandler(key, act);
  return () => {
    for (const [key] of keys) session?.setActionHandler(key, null);
  };
}
