import { BaseSequencer, type TestSpecification } from 'vitest/node';

/**
 * Files that take longest, by what they build and look at and not by their own size, which is what
 * vitest goes by on a fresh machine: begun last, one of them would run alone for minutes.
 */
const LONGEST = [
  'src/testing/site.test.ts',
  'src/testing/odd-stories.test.ts',
  'src/desk/power-cut.test.ts',
  'scripts/start.test.ts',
  'src/search/oracle.test.ts',
  'src/cms/transcribing/window/window.test.ts',
  'src/preview/previews.test.ts',
];

/** Where a file stands among the longest, from the end; 0 for all others. */
function rank({ moduleId }: TestSpecification): number {
  const index = LONGEST.findIndex((file) => moduleId.endsWith(file));
  return index < 0 ? 0 : LONGEST.length - index;
}

/** Begins with the files that take longest. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return sorted.toSorted((a, b) => rank(b) - rank(a));
  }
}
