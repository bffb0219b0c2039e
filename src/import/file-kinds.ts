import {
  AUDIO_EXTENSIONS,
  TEXT_EXTENSIONS,
  type AudioExtension,
  type TextExtension,
} from './file-extensions.ts';
import { ImportRefusal } from './import-refusal.ts';
import { refusals } from './messages.ts';

/** No transcript is larger, even with photos in it. Bytes. */
export const LARGEST_TEXT = 200 * 1024 ** 2;

export type FileKind =
  { kind: 'text'; extension: TextExtension } | { kind: 'audio'; extension: AudioExtension };

/** The last part of a path, whichever way its slashes lean. */
export function baseName(path: string): string {
  return path.split(/[\\/]/).at(-1)!;
}

/** `王大娘.DOCX` → `.docx`; '' without one. */
export function extensionOf(path: string): string {
  return /[^.](\.[^.]+)$/.exec(baseName(path))?.[1]?.toLowerCase() ?? '';
}

/** The file's name without folder and extension, in NFC: what recordings are paired by. */
export function stemOf(path: string): string {
  const name = baseName(path);
  return name
    .slice(0, name.length - extensionOf(name).length)
    .normalize('NFC')
    .trim();
}

/** What a file claims to be by its name; refuses what cannot be imported. */
export function fileKindOf(path: string): FileKind {
  const found = extensionOf(path);
  const name = baseName(path);
  const text = TEXT_EXTENSIONS.find((extension) => extension === found);
  if (text) return { kind: 'text', extension: text };
  const audio = AUDIO_EXTENSIONS.find((extension) => extension === found);
  if (audio) return { kind: 'audio', extension: audio };
  if (found === '.doc') throw new ImportRefusal(refusals.oldWord(name));
  if (found === '.amr') throw new ImportRefusal(refusals.telephoneAudio(name));
  throw new ImportRefusal(refusals.unknownExtension(name));
}
