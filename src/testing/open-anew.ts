import { afterAll, beforeAll, beforeEach } from 'vitest';

/**
 * Opens something for all tests of a file, and anew before a test that is asked again: what its first
 * try left behind must not decide the second. Call it at the top of a test file.
 */
export function openAnew(open: () => Promise<void>, close: () => Promise<void>): void {
  const tried = new Set<string>();
  beforeAll(open);
  beforeEach(async ({ task }) => {
    if (tried.has(task.id)) {
      await close();
      await open();
    }
    tried.add(task.id);
  });
  afterAll(close);
}
