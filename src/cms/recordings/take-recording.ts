import { recordingStrings as strings } from '../../strings/cms-recordings.ts';
import { UNWANTED, type Sending, type SentFile } from '../files/entry-files.ts';
import { createTimeLeft } from './convert/time-left.ts';
import { holdWork } from './hold-work.ts';
import { prepareRecording, type Chosen } from './prepare-recording.ts';
import {
  forgetTake,
  forgetWaiting,
  keepWaiting,
  readTake,
  type Take,
  type WaitingRecording,
} from './recordings-store.ts';

/** Until then the form's own backup holds where it belongs; milliseconds. */
const SETTLED = 5000;
/** Bytes: larger ones are not copied, and have to be chosen again after a crash. */
const KEPT_AT_MOST = 300_000_000;

export type Step = 'checking' | 'shrinking' | 'sending';

export interface Shown {
  step: Step;
  /** Which one it is, of how many. */
  at: number;
  of: number;
  /** Of this step, 0 to 1. */
  share: number;
  /** Seconds. */
  left: number | undefined;
  isLost: boolean;
}

export interface Taking {
  send: (file: File, sending: Sending) => Promise<SentFile>;
  /** Of the entry. */
  title: string;
  signal: AbortSignal;
  show: (shown: Shown) => void;
}

export interface Taken {
  sent: SentFile;
  /** What the editor should know about it. */
  notes: string[];
}

/** Tells steps with the time that each will still take. */
function tellSteps(show: Taking['show']) {
  let [last, left] = ['' as Step | '', createTimeLeft()];
  let isLost = false;
  return {
    tell: (step: Step, share: number) => {
      if (step !== last) [last, left] = [step, createTimeLeft()];
      const at = step === 'sending' ? 2 : 1;
      show({ step, at, of: 2, share, left: isLost ? undefined : left(share), isLost });
    },
    lose: (now: boolean) => {
      // What was slow or away says nothing about what comes.
      if (isLost && !now) left = createTimeLeft();
      isLost = now;
    },
  };
}

/** Held until then, so that nobody is offered what is done. */
const later = (forget: () => Promise<void>, letGo: () => void) =>
  void setTimeout(() => void forget().then(letGo, letGo), SETTLED);

/** Sends what is ready, and forgets it once both the desk and the form have it. */
export async function sendWaiting(waiting: WaitingRecording, taking: Taking): Promise<Taken> {
  const { id, file, original } = waiting;
  const { tell, lose } = tellSteps(taking.show);
  const letGo = holdWork(id);
  let share = 0;
  tell('sending', share);
  try {
    const sent = await taking.send(file, {
      sha256: id,
      signal: taking.signal,
      onProgress: (bytes) => tell('sending', (share = bytes / file.size)),
      onLost: (isLost) => {
        lose(isLost);
        tell('sending', share);
      },
    });
    later(() => forgetWaiting(id), letGo);
    return { sent: { ...sent, original }, notes: [] };
  } catch (error) {
    if (taking.signal.reason === UNWANTED) await forgetWaiting(id).catch(() => undefined);
    letGo();
    throw error;
  }
}

/** On this computer's disk until the desk has it; where there is no room it is sent all the same. */
async function keep(waiting: WaitingRecording): Promise<void> {
  if (waiting.file.size <= KEPT_AT_MOST) await keepWaiting(waiting).catch(() => undefined);
}

/**
 * Brings a chosen recording to the desk: made small, kept here until it is there, sent so that it
 * goes on wherever it breaks off.
 */
export async function takeRecording(chosen: Chosen, taking: Taking): Promise<Taken> {
  const { tell } = tellSteps(taking.show);
  const { signal, title } = taking;
  const prepared = await prepareRecording(chosen, { onProgress: tell, signal });
  const { sha256, original, notes } = prepared;
  const waiting = { id: sha256, file: prepared.file, original, title, at: Date.now() };
  await keep(waiting);
  const { sent } = await sendWaiting(waiting, taking);
  return { sent, notes };
}

const ENDINGS: Readonly<Record<string, string>> = { webm: 'webm', mp4: 'm4a', ogg: 'ogg' };

/** A take as a file, named after when it was made. */
async function fileOf(take: Take): Promise<File> {
  const sound = await readTake(take);
  const kind = /^audio\/(\w+)/.exec(take.type)?.[1] ?? '';
  const [day, time] = new Date(take.at - new Date().getTimezoneOffset() * 60_000)
    .toISOString()
    .split('T') as [string, string];
  const name = strings.record.name(`${day}-${time.slice(0, 5).replace(':', '-')}`);
  return new File([sound], `${name}.${ENDINGS[kind] ?? kind}`, { type: take.type.split(';')[0]! });
}

/** The same for what was recorded with this computer's microphone, whole or broken off. */
export async function takeTake(take: Take, taking: Taking): Promise<Taken> {
  const letGo = holdWork(take.id);
  try {
    const file = await fileOf(take);
    const taken = await takeRecording({ file, name: file.name, isOwn: true }, taking);
    later(() => forgetTake(take.id), letGo);
    return taken;
  } catch (error) {
    letGo();
    throw error;
  }
}
