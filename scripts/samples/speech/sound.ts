import { spawnSync } from 'node:child_process';
import type { Random } from '../drawing/random.ts';
import type { Voice } from './voices.ts';

/** Samples a second, mono, 16 bits: what the MP3 is made at. */
export const sampleRate = 24_000;

function run(command: string, args: string[], input?: Buffer): Buffer {
  const { status, stdout, stderr, error } = spawnSync(command, args, { input, maxBuffer: 2 ** 28 });
  if (status !== 0) throw new Error(`${command} failed: ${error?.message ?? stderr}`);
  return stdout;
}

/** Says in one sentence which of the programs are missing, or null when all are there. */
export function missingPrograms(): string | null {
  const missing = ['espeak-ng', 'sox', 'lame'].filter(
    (name) => spawnSync(name, ['--version']).error,
  );
  return missing.length > 0
    ? `Speaking the sample recordings needs ${missing.join(', ')}, not installed here (Debian: apt-get install espeak-ng sox lame); readers and CI never need it.`
    : null;
}

/**
 * The words as sound, without silence at either end. The voice is the pinyin one because the `cmn`
 * of espeak-ng 1.51 spells Chinese characters out in English (“jiou three”); this one reads them.
 */
export function speak(words: string, { variant, speed, pitch }: Voice): Buffer {
  if (words === '') return Buffer.alloc(0);
  const args = ['-b', '1', '-v', `cmn-latn-pinyin+${variant}`, '-s', `${speed}`, '-p', `${pitch}`];
  const wav = run('espeak-ng', [...args, '--stdin', '--stdout'], Buffer.from(words));
  const quietEnds = [
    'silence',
    '1',
    '0.01',
    '0.5%',
    'reverse',
    'silence',
    '1',
    '0.01',
    '0.5%',
    'reverse',
  ];
  const warmth = [
    'highpass',
    '90',
    'treble',
    '-5',
    '4500',
    'reverb',
    '12',
    '40',
    '25',
    'channels',
    '1',
  ];
  return run(
    'sox',
    [
      '-D',
      '--ignore-length',
      '-t',
      'wav',
      '-',
      ...rawFormat,
      '-',
      ...quietEnds,
      ...warmth,
      'rate',
      `${sampleRate}`,
      'norm',
      '-5',
    ],
    wav,
  );
}

/** `-D` above and below: no dither, which would differ from run to run. */
const rawFormat = ['-t', 'raw', '-r', `${sampleRate}`, '-e', 'signed', '-b', '16', '-c', '1'];

/** Adds the hush of a room, so that the pauses are not dead. */
export function addRoomTone(sound: Buffer, random: Random): Buffer {
  const toned = Buffer.from(sound);
  let hush = 0;
  for (let i = 0; i + 1 < toned.length; i += 2) {
    hush = hush * 0.94 + random.between(-1, 1) * 16;
    toned.writeInt16LE(
      Math.max(-32768, Math.min(32767, Math.round(toned.readInt16LE(i) + hush))),
      i,
    );
  }
  return toned;
}

/** Normalises and encodes as the site serves it: MP3, 48 kbps constant, mono, 24 kHz, no tags. */
export function encodeMp3(sound: Buffer, file: string): void {
  const wav = run('sox', ['-D', ...rawFormat, '-', '-t', 'wav', '-', 'norm', '-3'], sound);
  run('lame', ['--quiet', '--cbr', '-b', '48', '-m', 'm', '--resample', '24', '-', file], wav);
}
