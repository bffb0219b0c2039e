import { analyse } from 'chardet';

export interface DecodedText {
  text: string;
  /** as a person would name it: UTF-8, UTF-16, GB18030, Big5 */
  encoding: string;
  /** characters that could not be decoded and stand as U+FFFD */
  lost: number;
}

const count = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0;

type Decoding = [label: string, encoding: string];

const decode = (bytes: Uint8Array, label: string, fatal: boolean) =>
  new TextDecoder(label, { fatal }).decode(bytes);

function isUtf8(bytes: Uint8Array): boolean {
  try {
    decode(bytes, 'utf-8', true);
    return true;
  } catch {
    return false;
  }
}

/** The share of a text that is Chinese, its punctuation, ASCII or line ends. */
function plausibility(text: string): number {
  const known = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef\u2010-\u2026\x20-\x7e\r\n\t]/gu;
  return count(text, known) / Math.max(1, text.length);
}

/**
 * UTF-16 with a BOM, or without one: then zero bytes give it away (every line end has one, and
 * no other encoding of text has any), and the byte order that makes sense is taken.
 */
function utf16Of(bytes: Uint8Array): Decoding | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return ['utf-16le', 'UTF-16'];
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return ['utf-16be', 'UTF-16'];
  const sample = bytes.subarray(0, 4096);
  if (!sample.includes(0)) return null;
  const [little, big] = ['utf-16le', 'utf-16be'].map((label) =>
    plausibility(decode(sample, label, false)),
  ) as [number, number];
  if (Math.max(little, big) < 0.9) return null;
  return [little >= big ? 'utf-16le' : 'utf-16be', 'UTF-16'];
}

/**
 * GB18030 is what Chinese Windows writes; Big5 is believed only where chardet is sure of it and
 * rates it higher (a short GB18030 text is often rated as anything).
 */
function chineseOf(bytes: Uint8Array): Decoding {
  const rated = analyse(bytes.subarray(0, 65_536));
  const confidence = (encoding: string) =>
    rated.find(({ name }) => name === encoding)?.confidence ?? 0;
  const big5 = confidence('Big5');
  return big5 > 50 && big5 > confidence('GB18030') ? ['big5', 'Big5'] : ['gb18030', 'GB18030'];
}

/** Nobody's transcript is one part in fifty control characters or unreadable. */
function isGarbage(text: string, lost: number): boolean {
  // oxlint-disable-next-line no-control-regex
  const control = count(text, /[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/g);
  return (control + lost) * 50 > text.length;
}

/** The text in a file's bytes, whatever wrote them; null where they are no text. */
export function decodeText(bytes: Uint8Array): DecodedText | null {
  const [label, encoding] =
    utf16Of(bytes) ?? (isUtf8(bytes) ? (['utf-8', 'UTF-8'] as const) : chineseOf(bytes));
  const text = decode(bytes, label, false);
  // U+FFFD in valid UTF-8 was lost before; it is reported all the same.
  const lost = count(text, /\ufffd/g);
  return isGarbage(text, lost) ? null : { text, encoding, lost };
}
