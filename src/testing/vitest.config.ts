import { defineConfig } from 'vitest/config';
import { LongestFirst } from './longest-first.ts';

export default defineConfig({
  test: {
    globalSetup: 'src/testing/bundle-once.ts',
    include: ['src/**/*.test.ts', 'scripts/**/*.test.ts'],
    // A fixture site is a whole Astro build; on two busy cores that can take a minute.
    testTimeout: 120_000,
    hookTimeout: 240_000,
    // One more than the cores of a small machine: many tests wait, for a browser or for sound.
    maxWorkers: 3,
    sequence: { sequencer: LongestFirst },
    // Real browsers on a busy machine: what fails once for want of time is asked again, and said so.
    retry: 1,
    expect: { poll: { timeout: 30_000 } },
  },
});
