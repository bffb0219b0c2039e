import { recordingStrings } from '../../../strings/cms-recordings.ts';
import { FileRefusal } from '../../files/entry-files.ts';

const strings = recordingStrings.record;
/** The room as it is: what phones do for calls takes the old voice's breath away. */
const SOUND = { channelCount: 1, echoCancellation: false, noiseSuppression: false };

/** Of what browsers record, the first that this one can, and best what it can make smaller after. */
const KINDS = ['audio/webm;codecs=opus', 'audio/mp4', 'audio/ogg;codecs=opus'];

export function recordedKind(): string | undefined {
  const kinds = 'AudioDecoder' in window ? KINDS : [...KINDS.slice(1), KINDS[0]!];
  return typeof MediaRecorder === 'undefined'
    ? undefined
    : kinds.find((kind) => MediaRecorder.isTypeSupported(kind));
}

function refusalOf(error: unknown): FileRefusal {
  const { name = '' } = error as { name?: string };
  if (name === 'NotAllowedError' || name === 'SecurityError')
    return new FileRefusal(strings.denied);
  if (name === 'NotFoundError') return new FileRefusal(strings.none);
  return new FileRefusal(strings.busy);
}

/** Rejects with a FileRefusal: not allowed, none there, none without https. */
export async function openMicrophone(): Promise<MediaStream> {
  const { mediaDevices } = navigator as { mediaDevices?: MediaDevices };
  if (!mediaDevices || !recordedKind()) throw new FileRefusal(strings.impossible);
  return mediaDevices.getUserMedia({ audio: SOUND }).catch((error: unknown) => {
    throw refusalOf(error);
  });
}
