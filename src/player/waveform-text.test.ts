import { describe, expect, it } from 'vitest';
import { waveformPath, waveformText } from './waveform-text.ts';

describe('a waveform', () => {
  it('comes back as the bars that went in, silence a hair high', () => {
    expect(waveformPath(waveformText([0, 100, 50]))).toBe('M0 48v4M1 2v96M2 25.5v49');
  });

  it('is at most eighty bars, and keeps the loudest of each', () => {
    const peaks = Array.from({ length: 200 }, (_, index) => (index === 7 ? 100 : 10));
    const text = waveformText(peaks);
    expect(text).toHaveLength(80);
    expect(text.indexOf('~')).toBe(3);
  });

  it('is text that HTML takes as it is', () => {
    const text = waveformText(Array.from({ length: 101 }, (_, index) => index));
    expect(text).not.toMatch(/["&<\s]/);
  });

  it('that is not known is a flat line as long as any', () => {
    expect(waveformPath(waveformText(null))).toMatch(/^(M\d+ 48v4){80}$/);
  });
});
