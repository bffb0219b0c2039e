import { soundExtension } from '../../../media/sniff-sound.ts';
import { recordingStrings as strings } from '../../../strings/cms-recordings.ts';
import { widgetStrings } from '../../../strings/cms-widgets.ts';
import type { Chosen } from '../../recordings/prepare-recording.ts';

const GIGABYTE = 1_000_000_000;
/** Bytes: what a WAV, and a card in a recorder, can hold; a day's sound, and some 160 MB as MP3. */
const LARGEST = 4.3 * GIGABYTE;
/** Bytes: enough to tell sound by. */
const HEAD = 64;
const OTHER_SOUND = /\.(amr|awb|wma|ape|aiff?|caf)$/i;
const VIDEO = /\.(mp4|m4v|mov|3gp|avi|mkv|wmv|flv|webm|mpe?g)$/i;

/** What can be taken in, or a sentence that says why not. */
export type Checked = { chosen: Chosen; refusal?: never } | { chosen?: never; refusal: string };

const endingOf = (name: string) => (/\.([^.]+)$/.exec(name)?.[1] ?? '').toLowerCase();

/** By name and size alone; nothing is read. */
function refuseUnread({ name, size, type }: File): string | undefined {
  if (size === 0) return widgetStrings.upload.empty(name);
  if (VIDEO.test(name) || type.startsWith('video/')) return strings.video(name);
  if (OTHER_SOUND.test(name)) return strings.other(name, endingOf(name).toUpperCase());
  if (size <= LARGEST) return undefined;
  return strings.tooLarge(name, (size / GIGABYTE).toFixed(1), String(LARGEST / GIGABYTE));
}

/**
 * A recording under a name that says what it is; or a sentence that says why not. Only the first
 * bytes are read, however large it is.
 */
export async function checkRecording(file: File): Promise<Checked> {
  const refusal = refuseUnread(file);
  if (refusal !== undefined) return { refusal };
  try {
    const head = new Uint8Array(await file.slice(0, HEAD).arrayBuffer());
    if (String.fromCharCode(...head.subarray(0, 5)) === '#!AMR')
      return { refusal: strings.other(file.name, 'AMR') };
    const named = endingOf(file.name);
    const ending = soundExtension(head, named);
    if (ending === null) return { refusal: strings.none(file.name) };
    const name = ending === named ? file.name : `${file.name.replace(/\.[^.]*$/, '')}.${ending}`;
    return {
      chosen: { file: new File([file], name, { type: file.type }), name: file.name },
    };
  } catch {
    return { refusal: widgetStrings.upload.unreadable(file.name) };
  }
}
