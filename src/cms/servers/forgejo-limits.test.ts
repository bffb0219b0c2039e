import { expect, it } from 'vitest';
import { findLowLimits } from './forgejo-limits.ts';

const small = { largest: 5_000_000, entries: 300 };
const low = (blob: number, tree: number, size = small) =>
  findLowLimits({ default_max_blob_size: blob, default_git_trees_per_page: tree }, size);

it('finds both of Forgejo’s own limits too low, however small the archive is yet', () => {
  expect(low(10_485_760, 1000)).toEqual([
    { setting: 'DEFAULT_MAX_BLOB_SIZE', found: 10_485_760, wanted: 134_217_728 },
    { setting: 'DEFAULT_GIT_TREES_PER_PAGE', found: 1000, wanted: 100_000 },
  ]);
});

it('is content with what it asks for', () => {
  const sizes = [small, { largest: 300_000_000, entries: 80_000 }, { largest: 0, entries: 0 }];
  for (const size of sizes) {
    const wanted = Object.fromEntries(low(1, 1, size).map((each) => [each.setting, each.wanted]));
    expect(low(wanted.DEFAULT_MAX_BLOB_SIZE!, wanted.DEFAULT_GIT_TREES_PER_PAGE!, size)).toEqual(
      [],
    );
  }
});

it('wants more for an archive that has more', () => {
  const large = low(134_217_728, 100_000, { largest: 200_000_000, entries: 60_000 });
  expect(large.map(({ setting, wanted }) => [setting, wanted])).toEqual([
    ['DEFAULT_MAX_BLOB_SIZE', 268_435_456],
    ['DEFAULT_GIT_TREES_PER_PAGE', 262_144],
  ]);
});

it('leaves room to grow: twice the files there are', () => {
  expect(low(134_217_728, 11_999, { largest: 0, entries: 6000 })).toHaveLength(1);
  expect(low(134_217_728, 12_000, { largest: 0, entries: 6000 })).toEqual([]);
});
