import { expect, it } from 'vitest';
import { archivePaths } from '../load/archive-paths.ts';
import { readEntryFiles } from '../load/entry-file.ts';
import { readArchive } from '../load/read-archive.ts';
import { readEntry } from '../load/read-entry.ts';

/** Whatever else the archive holds, the samples that come with it are as promised. */
const archive = await readArchive(archivePaths());
const samples = archive.stories.filter(({ sample }) => sample);
const isPresent = samples.length > 0;

it.runIf(isPresent)(
  'has as many sample stories as the station collected in 2024, and one album',
  () => {
    const kinds = samples.map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind === 'village-history')).toHaveLength(3);
    expect(kinds.filter((kind) => kind === 'life-story')).toHaveLength(6);
    expect(archive.albums.filter(({ sample }) => sample)).toHaveLength(1);
  },
);

it.runIf(isPresent)('gives every sample story at least 800 characters of text', async () => {
  const { files } = await readEntryFiles(archivePaths().content, 'stories');
  for (const file of files) {
    const { fields, body } = readEntry('stories', file);
    if (!fields?.sample) continue;
    expect([file.slug, (body.match(/\p{Script=Han}/gu) ?? []).length >= 800]).toEqual([
      file.slug,
      true,
    ]);
  }
});

it.runIf(isPresent)(
  'gives every sample recording 20 turns or more, one story two of them, and sound to all',
  () => {
    const lives = samples.filter(({ kind }) => kind === 'life-story');
    const recordings = lives.flatMap((story) => story.recordings);
    expect(recordings.filter(({ turnCount }) => turnCount < 20)).toEqual([]);
    expect(recordings.filter(({ audio, synthesised }) => !audio || !synthesised)).toEqual([]);
    expect(lives.filter((story) => story.recordings.length === 2)).toHaveLength(1);
  },
);

it.runIf(isPresent)('has nothing to mend', () => {
  expect(archive.problems).toEqual([]);
});
