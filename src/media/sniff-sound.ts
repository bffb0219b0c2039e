/** Signatures of sound, and the extensions that browsers know each by; the usual one first. */
const SIGNATURES: [RegExp, readonly string[]][] = [
  [/^ID3/, ['mp3']],
  [/^RIFF....WAVE/s, ['wav']],
  [/^OggS/, ['ogg', 'opus']],
  [/^fLaC/, ['flac']],
  [/^....ftyp/s, ['m4a']],
  // Frames begin with set bits; ADTS has layer 0, MP3 layer III.
  [/^\xff[\xf0\xf1\xf8\xf9]/, ['aac']],
  [/^\xff[\xe2\xe3\xf2\xf3\xfa\xfb]/, ['mp3']],
];
/** What certainly is no sound, whatever can be found inside. */
const NO_SOUND = /^(?:PK|%PDF|<|\xff\xd8\xff|\x89PNG|GIF8|Rar!|#!AMR|\xd0\xcf)/;

/**
 * The extension a recording should have by its first bytes: its own where it suits them; null where
 * they are no sound that browsers play.
 */
export function soundExtension(head: Uint8Array, named: string): string | null {
  const text = String.fromCharCode(...head);
  const fitting = SIGNATURES.find(([signature]) => signature.test(text))?.[1];
  if (fitting) return fitting.includes(named) ? named : fitting[0]!;
  // MP3s torn out of a stream begin anywhere; the decoder will tell.
  return named === 'mp3' && !NO_SOUND.test(text) ? named : null;
}
