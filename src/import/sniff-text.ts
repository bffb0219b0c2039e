import { CLOCK_PATTERN } from '../transcript/read-clock.ts';

const starts = (bytes: Uint8Array, ...magic: number[]) =>
  magic.every((byte, index) => bytes[index] === byte);

export const isZip = (bytes: Uint8Array) => starts(bytes, 0x50, 0x4b);

/** Word before 2007, WPS, and any Word file with a password. */
export const isOldOffice = (bytes: Uint8Array) => starts(bytes, 0xd0, 0xcf, 0x11, 0xe0);

const OTHER_FORMATS: readonly [opening: RegExp, kind: string][] = [
  [/^%PDF-/, ' PDF'],
  [/^\{\\rtf/, '写字板文档（RTF）'],
  [/^(?:<!doctype html|<html|<\?xml|<\?mso)/i, '网页'],
];

/** What a file is that opens as text but is no transcript, in words; null where it may be one. */
export function otherFormatOf(bytes: Uint8Array): string | null {
  const opening = new TextDecoder('latin1')
    .decode(bytes.subarray(0, 64))
    .replace(/^(?:\u00ef\u00bb\u00bf)?\s*/, '');
  return OTHER_FORMATS.find(([pattern]) => pattern.test(opening))?.[1] ?? null;
}

/** Only a caption's own settings may follow: words there are somebody's turn. */
const CUE = new RegExp(
  `^[ \\t]*${CLOCK_PATTERN}[ \\t]*-->[ \\t]*${CLOCK_PATTERN}(?:[ \\t]+[A-Za-z]\\w*:[\\w.,%:\\t -]*)?[ \\t]*$`,
  'gm',
);
const ARROW = /-->/g;

const count = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0;

/** Whether a text is captions, whatever it is called. */
export function looksLikeCaptions(text: string): boolean {
  const plain = text.replace(/\r\n?/g, '\n');
  const cues = count(plain, CUE);
  return cues > 0 && cues === count(plain, ARROW);
}
