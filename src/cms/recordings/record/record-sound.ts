import { recordingStrings } from '../../../strings/cms-recordings.ts';
import { holdWork } from '../hold-work.ts';
import { keepPiece, type Take } from '../recordings-store.ts';
import { recordedKind } from './open-microphone.ts';

const strings = recordingStrings.record;
/** How much a dead battery may cost; milliseconds. */
const PIECE = 3000;
/** More than any telephone, and the MP3 is made of it. */
const BITRATE = 128_000;

export interface SoundRecording {
  /** Recorded until now, without pauses. */
  seconds: () => number;
  pause: () => void;
  goOn: () => void;
  /** Undefined where nothing was recorded. */
  stop: () => Promise<Take | undefined>;
}

/** Counts seconds while it runs. */
function createClock() {
  let [before, since]: [number, number | undefined] = [0, performance.now()];
  const milliseconds = () => before + (since === undefined ? 0 : performance.now() - since);
  return {
    seconds: () => milliseconds() / 1000,
    pause: () => {
      [before, since] = [milliseconds(), undefined];
    },
    goOn: () => {
      since ??= performance.now();
    },
  };
}

/** A phone that falls asleep stops recording. */
async function stayAwake(): Promise<() => void> {
  const lock = await navigator.wakeLock?.request('screen').catch(() => undefined);
  return () => void lock?.release().catch(() => undefined);
}

/**
 * Records what comes from the microphone, and has every few seconds on this computer's disk before
 * it goes on. `onHalt` is told a sentence where it cannot: what was recorded until then is kept.
 */
export function recordSound(
  stream: MediaStream,
  { title, onHalt }: { title: string; onHalt: (sentence: string) => void },
): SoundRecording {
  const options = { mimeType: recordedKind()!, audioBitsPerSecond: BITRATE };
  const recorder = new MediaRecorder(stream, options);
  const clock = createClock();
  const id = crypto.randomUUID();
  const take = { id, title, at: Date.now(), type: recorder.mimeType || options.mimeType };
  const [letGo, awake] = [holdWork(id), stayAwake()];
  let [places, writing] = [0, Promise.resolve()];
  let last: Take | undefined;

  function halt(sentence: string): void {
    if (recorder.state === 'inactive') return;
    recorder.stop();
    onHalt(sentence);
  }

  recorder.addEventListener('dataavailable', ({ data: piece }) => {
    if (piece.size === 0) return;
    const [now, place] = [{ ...take, seconds: clock.seconds() }, (places += 1)];
    writing = writing
      .then(() => keepPiece(now, place, piece))
      .then(
        () => void (last = now),
        () => halt(strings.noRoom),
      );
  });
  const stopped = new Promise<void>((resolve) =>
    recorder.addEventListener('stop', () => {
      clock.pause();
      resolve();
    }),
  );
  stream.getAudioTracks()[0]?.addEventListener('ended', () => halt(strings.ended));
  const flush = () => recorder.state === 'recording' && recorder.requestData();
  window.addEventListener('pagehide', flush);
  recorder.start(PIECE);

  return {
    seconds: clock.seconds,
    pause: () => {
      recorder.pause();
      clock.pause();
    },
    goOn: () => {
      recorder.resume();
      clock.goOn();
    },
    stop: async () => {
      if (recorder.state !== 'inactive') recorder.stop();
      await stopped;
      await writing;
      window.removeEventListener('pagehide', flush);
      for (const track of stream.getTracks()) track.stop();
      (await awake)();
      letGo();
      return last;
    },
  };
}
