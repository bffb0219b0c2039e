/** A network that was taken away says nothing, and a browser waits for minutes; milliseconds. */
const SILENT = 20_000;
const LOOK = 2000;

interface Pushed {
  abort: () => Promise<void>;
  start: () => void;
}

/** Begins an upload anew where nothing has gone for a while: it goes on where it was. */
export function pushOn(upload: Pushed, onSilent: () => void, silent = SILENT) {
  let last = performance.now();
  const timer = setInterval(() => {
    if (performance.now() - last < silent) return;
    last = performance.now();
    onSilent();
    void upload.abort().then(() => upload.start());
  }, LOOK);
  return {
    /** Something has gone. */
    seen: () => {
      last = performance.now();
    },
    stop: () => clearInterval(timer),
  };
}
