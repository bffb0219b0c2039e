import { spawnSync } from 'node:child_process';
import { mkdir, readdir, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { describeProblem } from '../checks/problems.ts';
import { contentId } from '../media/content-id.ts';
import { findLeakedOriginals } from '../media/guard-output.ts';
import { publishMedia } from '../media/publish-media.ts';
import { asMp3, asWav, makeVoice, play } from '../media/silence/sound-for-tests.ts';
import { ALL, readStory } from './story-for-tests.ts';
import { consentYaml, storyFile } from './temporary-archive.ts';

const NOTHING = 10 ** (-70 / 20);
const RATE = 16_000;
const voice = makeVoice(12, RATE);
let mp3: Buffer;
beforeAll(async () => {
  mp3 = await asMp3(voice, { rate: RATE, bitrate: 32 });
});

const TURNS = ['[0:01] 甲大娘：好', '[0:04] 甲大娘：【不公开】密【公开】', '[0:07] 甲大娘：嗯'];
const storyOf = (texts: string, file = 'visit.mp3') =>
  `title: 井\nrecordings:\n  - {file: ${file}, ${texts}}`;
const quote = (turns: string[]) => JSON.stringify(turns.join('\n'));

const readWith = (texts: string, file = 'visit.mp3', sound: Uint8Array = mp3, scopes = ALL) =>
  readStory(
    scopes,
    { fields: storyOf(texts, file), body: '' },
    { [`stories/the-well/${file}`]: sound },
  );

/** A WAV whose coding nobody here knows. */
function makeTelephone(): Buffer {
  const wav = asWav(voice, RATE);
  wav.writeUInt16LE(6, 20);
  return wav;
}

const silencedOf = async (cache: string) =>
  (await readdir(join(cache, 'silenced')).catch(() => [])).sort();

test.each([
  ['an MP3', 'visit.mp3', () => mp3],
  ['a WAV', 'visit.wav', () => asWav(voice, RATE)],
])('of %s readers hear all but what is withheld', async (_, name, sound) => {
  const { archive, read, story, published } = await readWith(
    `transcript: ${quote(TURNS)}`,
    name,
    sound(),
  );
  const { audio } = story.recordings[0]!;
  const [media] = read.media;
  expect(read.problems).toEqual([]);
  expect(published).not.toContain('密');
  expect(media).toMatchObject({ type: 'audio', audio });
  const { file } = media!;
  const original = join(archive.content, 'stories/the-well', name);
  expect(audio).toMatchObject({ extension: 'mp3', silenced: true, bytes: (await stat(file)).size });
  expect(audio!.id).not.toBe(await contentId(original));
  expect(audio!.duration).toBeCloseTo(12, 1);
  const played = await play(file);
  expect(played.loudness(3.58, 7.92)).toBeLessThan(NOTHING);
  expect(played.loudness(1, 3.4)).toBeGreaterThan(0.02);
  expect(played.loudness(8.1, 11.9)).toBeGreaterThan(0.02);

  // What is built holds that file, and the guard would know the original.
  const out = join(archive.out, 'media');
  await publishMedia(read.media, { cache: archive.cache, out });
  expect(await readdir(out)).toEqual([`${audio!.id}.mp3`]);
  expect(await findLeakedOriginals(archive.content, archive.out, read.media)).toEqual([]);
  await writeFile(join(archive.out, 'x'), sound());
  expect(await findLeakedOriginals(archive.content, archive.out, read.media)).toEqual(['x']);
});

test('what only the 档案本 withholds is silent too', async () => {
  const { read } = await readWith(
    `transcript: ${quote(['[0:01] 甲大娘：好', '[0:07] 甲大娘：嗯'])}, verbatim: ${quote(TURNS)}`,
  );
  expect((await play(read.media[0]!.file)).loudness(3.58, 7.92)).toBeLessThan(NOTHING);
});

test('what one text of a file withholds is silent wherever the story has that file', async () => {
  const { read, story } = await readWith(
    `transcript: ${quote(TURNS)}}\n  - {file: visit.mp3, transcript: ${quote(['[0:01] 甲大娘：好'])}`,
  );
  const [first, second] = story.recordings;
  expect(second!.audio).toEqual(first!.audio);
  expect(new Set(read.media.map(({ file }) => file)).size).toBe(1);
});

test('what one story withholds is not heard in another that has the same recording', async () => {
  const { archive, read: alone } = await readWith(`transcript: ${quote(['[0:01] 甲大娘：好'])}`);
  const open = alone.stories[0]!.recordings[0]!.audio;
  expect(open).toMatchObject({ id: await contentId(alone.media[0]!.file) });
  const other = (turns: string[]) =>
    archive.write('stories/the-other/index.mdx', storyFile(storyOf(`transcript: ${quote(turns)}`)));
  await archive.write('stories/the-other/visit.mp3', mp3);
  for (const turns of [TURNS, ['甲大娘：【不公开】密']]) {
    await other(turns);
    const read = await archive.read();
    const heard = read.stories.map(({ recordings }) => recordings[0]!.audio?.id);
    expect(heard).not.toContain(open!.id);
    expect(read.media.map(({ file }) => file.split('/').at(-1))).not.toContain('visit.mp3');
    expect(
      read.stories.find(({ address }) => address !== 'the-other')!.recordings[0]!.audio,
    ).toBeNull();
    expect(read.problems.map(({ id }) => id)).toContain('audio-withheld-elsewhere');
    expect(await archive.read()).toMatchObject({ media: read.media });
  }
  await other(['[0:01] 甲大娘：好']);
  expect((await archive.read()).stories[0]!.recordings[0]!.audio).toEqual(open);
});

test('times beyond a recording’s end leave the end silent', async () => {
  const { read } = await readWith(
    `transcript: ${quote(['[0:01] 甲大娘：好', '[0:06] 甲大娘：好', '[0:40] 甲大娘：【不公开】密'])}`,
  );
  const played = await play(read.media[0]!.file);
  expect(played.loudness(5.58, 11.9)).toBeLessThan(NOTHING);
  expect(played.loudness(1, 5.4)).toBeGreaterThan(0.02);
  expect(read.problems.map(({ id }) => id)).toEqual(['time-beyond-end']);
});

describe('the sound stays back, and it is said why,', () => {
  test.each<[string, string[], string, () => Uint8Array, string]>([
    [
      'where there are no times',
      ['甲大娘：好', '甲大娘：【不公开】密'],
      'visit.mp3',
      () => mp3,
      'audio-held-back',
    ],
    [
      'where all of it is withheld',
      ['[0:00] 甲大娘：【不公开】密'],
      'visit.mp3',
      () => mp3,
      'audio-held-whole',
    ],
    ['where it can’t be decoded here', TURNS, 'visit.wav', makeTelephone, 'audio-held-format'],
    [
      'where it is broken',
      TURNS,
      'visit.mp3',
      () => Buffer.alloc(5000, 'x'),
      'recording-unreadable',
    ],
  ])('%s', async (_, turns, name, sound, id) => {
    const { archive, read, story } = await readWith(`transcript: ${quote(turns)}`, name, sound());
    expect(story.recordings[0]!.audio).toBeNull();
    expect(read.media).toEqual([]);
    expect(await silencedOf(archive.cache)).toEqual([]);
    expect(read.problems.map((problem) => problem.id)).toEqual([id]);
    expect(describeProblem(read.problems[0]!)).toMatch(/^[^{}]+。[^{}]+。（[\w-]+）$/);
  });
});

describe('what was made', () => {
  const read = () => readWith(`transcript: ${quote(TURNS)}`);
  const rewrite = (texts: string, consent?: string) => storyFile(storyOf(texts), '', consent);
  const STORY = 'stories/the-well/index.mdx';

  test('is made once, and again only where it is gone', async () => {
    const { archive, read: first } = await read();
    const { file } = first.media[0]!;
    const { mtimeMs } = await stat(file);
    const second = await archive.read();
    expect(second.reused).toBe(1);
    const half = (name: string) => `${file}.${name}.tmp`;
    for (const name of ['old', 'new']) await writeFile(half(name), 'x');
    await utimes(half('old'), 1, 1);
    await archive.read('2026-06-16');
    expect((await stat(file)).mtimeMs).toBe(mtimeMs);
    // Of one that was broken off nothing stays; whoever is at work is left alone.
    expect(await silencedOf(archive.cache)).toEqual([basename(file), basename(half('new'))]);
    await rm(join(archive.cache, 'silenced'), { recursive: true });
    const third = await archive.read();
    expect(third.media).toEqual(first.media);
    expect((await stat(file)).size).toBeGreaterThan(0);
  });

  test('makes way for another where other words are withheld', async () => {
    const { archive, story } = await read();
    const others = TURNS.map((turn) => turn.replace('[0:07]', '[0:06]'));
    await archive.write(STORY, rewrite(`transcript: ${quote(others)}`));
    const { stories } = await archive.read();
    const { id } = stories[0]!.recordings[0]!.audio!;
    expect(id).not.toBe(story.recordings[0]!.audio!.id);
    expect(await silencedOf(archive.cache)).toEqual([`${id}.mp3`]);
  });

  test('is gone when its story is withdrawn, sealed, or not to be heard', async () => {
    const { archive, read: first } = await read();
    const { file } = first.media[0]!;
    const changes: Record<string, string>[] = [
      { withdrawnOn: '2026-06-01' },
      { access: 'sealed' },
      { scopes: '[text, name, place]' },
    ];
    for (const consent of changes) {
      await writeFile(file, 'what was made');
      await archive.write(STORY, rewrite(`transcript: ${quote(TURNS)}`, consentYaml(consent)));
      await archive.read();
      expect(await silencedOf(archive.cache)).toEqual([]);
    }
  });

  test('is missed, not taken for the original, where the cache refuses it', async () => {
    const { archive, read: first } = await read();
    const folder = join(archive.cache, 'silenced');
    await rm(folder, { recursive: true });
    await writeFile(folder, '');
    const refused = await archive.read();
    expect(refused.media).toEqual([]);
    expect(refused.stories[0]!.recordings[0]!.audio).toBeNull();
    expect(refused.problems.map(describeProblem)).toEqual([
      expect.stringMatching(/没能变成静音.*\.cache 写不进去.*（audio-silence-failed）$/),
    ]);
    await rm(folder);
    expect((await archive.read()).media).toEqual(first.media);
  });
});

const mount = (folder: string) =>
  spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=20k', 'tmpfs', folder]).status === 0;

test('where the disk is full nothing half-made stays (skipped where no disk can be mounted)', async (context) => {
  const { archive, read } = await readWith(`transcript: ${quote(TURNS)}`);
  const folder = join(archive.cache, 'silenced');
  await rm(folder, { recursive: true });
  await mkdir(folder);
  context.skip(!mount(folder), 'no disk can be mounted');
  try {
    const full = await archive.read();
    expect(full.media).toEqual([]);
    expect(full.problems.map(describeProblem)).toEqual([
      expect.stringMatching(/没能变成静音.*磁盘满了.*（audio-silence-failed）$/),
    ]);
    expect(await silencedOf(archive.cache)).toEqual([]);
  } finally {
    spawnSync('umount', [folder]);
  }
  expect((await archive.read()).media).toEqual(read.media);
});
