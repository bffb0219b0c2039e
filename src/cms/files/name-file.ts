/** What no system has in a file's name, and what our lists of names are split at. */
const UNFIT =
  /[\p{Cc}\\/:*?"'“”‘’<>|{}，、,；;\ufffd\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]+/gu;
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d|git~\d+)$/i;
/** Characters before the ending: all systems have room for that many Chinese ones. */
const LONGEST = 50;
const WITHOUT_NAME = '文件';

/** As two names are compared: systems differ in whether `A.jpg` and `a.jpg` are two files. */
const plain = (name: string) => name.normalize('NFC').toLowerCase();

function cutName(name: string): { stem: string; ending: string } {
  const at = name.lastIndexOf('.');
  return at > 0
    ? { stem: name.slice(0, at), ending: name.slice(at).toLowerCase() }
    : { stem: name, ending: '' };
}

/**
 * A name that every system, the desk and a list of names in a text can have, as near to the given
 * one as can be, Chinese kept; with a number where others have it already.
 */
export function nameFile(given: string, taken: Iterable<string>): string {
  const { stem, ending } = cutName(given.normalize('NFC').replace(UNFIT, '-').trim());
  const fit = [...stem.replace(/\s+/g, '-').replace(/^[.-]+|[.-]+$/g, '')]
    .slice(0, LONGEST)
    .join('');
  const base = fit === '' || RESERVED.test(fit) ? `${WITHOUT_NAME}${fit && `-${fit}`}` : fit;
  const others = new Set([...taken].map(plain));
  for (let number = 1; ; number += 1) {
    const name = `${base}${number === 1 ? '' : `-${number}`}${ending.replace(/[^.\p{L}\p{N}]/gu, '')}`;
    if (!others.has(plain(name))) return name;
  }
}
