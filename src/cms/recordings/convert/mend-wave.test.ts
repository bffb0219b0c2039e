import { expect, test } from 'vitest';
import { makeRecording } from '../../../testing/fixture-media.ts';
import { mendWave } from './mend-wave.ts';

const whole = makeRecording('x', 2);

test.each([0, 0xffff_ffff])(
  'a WAV whose recorder died at length %i gets the lengths it has',
  (unknown) => {
    const broken = Buffer.from(whole);
    broken.writeUInt32LE(unknown, 4);
    broken.writeUInt32LE(unknown, 40);
    const mended = mendWave(new Uint8Array(broken.subarray(0, 1000)), broken.length)!;
    expect(Buffer.from(mended).equals(whole.subarray(0, 1000))).toBe(true);
  },
);

test('a WAV that knows how long it is, an MP3 and a few bytes are left alone', () => {
  for (const head of [whole.subarray(0, 1000), Buffer.alloc(1000, 'ID3'), Buffer.from('RIFF')])
    expect(mendWave(new Uint8Array(head), whole.length)).toBeUndefined();
});
