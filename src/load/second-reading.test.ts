import { mkdir, readFile, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, test } from 'vitest';
import { drawPhoto } from '../testing/fixture-media.ts';
import {
  addresses,
  consentYaml,
  createTemporaryArchive,
  storyFile,
  type TemporaryArchive,
} from './temporary-archive.ts';

describe('a second reading', () => {
  const files = async () => ({
    'people/wang.yaml': 'name: 王秀英\n',
    'stories/aa/a.jpg': await drawPhoto('#888888'),
    'stories/aa/index.mdx': storyFile(
      'title: 甲\nnarrators: [wang]\nphotos: [{file: a.jpg, alt: 井}]\nrecordings:\n  - transcript: |\n      [0:01] 王秀英：好。',
    ),
    'stories/bb/index.mdx': storyFile('title: 乙\ncolour: x'),
    'stories/cc/index.mdx': storyFile(
      'title: 丙',
      '',
      consentYaml({ access: 'sealed', tombstone: 'true' }),
    ),
    'albums/dd/index.mdx': storyFile('title: 丁'),
  });

  test('takes everything from the first, and is equal to it', async () => {
    const archive = await createTemporaryArchive(await files());
    const first = await archive.read();
    const second = await archive.read();
    expect(first.reused).toBe(0);
    expect(second.reused).toBe(4);
    expect({ ...second, reused: 0 }).toEqual(first);
    expect(await archive.published(second)).toBe(await archive.published(first));
  });

  test('reads what has changed, and only that', async () => {
    const archive = await createTemporaryArchive(await files());
    await archive.read();
    await archive.write('stories/bb/index.mdx', storyFile('title: 改了'));
    const changed = await archive.read();
    expect(changed.reused).toBe(3);
    expect(changed.stories.map(({ title }) => title)).toEqual(['甲', '改了']);
    expect(changed.problems).toEqual([]);
    await archive.remove('stories/bb');
    expect((await archive.read()).stories.map(({ title }) => title)).toEqual(['甲']);
  });

  test('reads a story again when its photo changes, and everything when a person does', async () => {
    const archive = await createTemporaryArchive(await files());
    await archive.read();
    await archive.write('stories/aa/a.jpg', await drawPhoto('#880000', { width: 80, height: 60 }));
    const photo = await archive.read();
    expect(photo.reused).toBe(3);
    expect(photo.stories[0]?.cover?.image.width).toBe(80);
    await archive.write('people/wang.yaml', 'name: 王秀英\nnameWithheld: true\n');
    const person = await archive.read();
    expect(person.reused).toBe(0);
    expect(await archive.published(person)).not.toContain('王秀英');
  });

  test('decides anew on another day', async () => {
    const archive = await createTemporaryArchive({
      'stories/aa/index.mdx': storyFile(
        'title: 甲',
        '',
        consentYaml({ embargoUntil: '2026-06-16' }),
      ),
    });
    expect((await archive.read('2026-06-15')).held).toMatchObject([{ reason: 'embargoed' }]);
    const after = await archive.read('2026-06-16');
    expect(after).toMatchObject({ held: [], reused: 0, stories: [{ title: '甲' }] });
    expect((await archive.read('2026-06-15')).stories).toEqual([]);
  });

  /** The cache's own file, changed behind the archive's back. */
  const tamper = (archive: TemporaryArchive, statement: string) => {
    const database = new DatabaseSync(join(archive.cache, 'entries.sqlite'));
    database.exec(statement);
    database.close();
  };

  test('makes again what the cache holds half written', async () => {
    const archive = await createTemporaryArchive(await files());
    const first = await archive.read();
    tamper(archive, `UPDATE entry SET value = '{"problems":[' WHERE key NOT LIKE '%.text'`);
    const second = await archive.read();
    expect({ ...second, reused: 0 }).toEqual(first);
  });

  test('makes an entry again whose text alone was lost', async () => {
    const archive = await createTemporaryArchive(await files());
    const first = await archive.read();
    const before = await archive.published(first);
    tamper(archive, "DELETE FROM entry WHERE key LIKE '%.text'");
    expect(await archive.published(await archive.read())).toBe(before);
  });

  test('makes a cache again that is no cache at all', async () => {
    const archive = await createTemporaryArchive(await files());
    await mkdir(archive.cache, { recursive: true });
    await writeFile(join(archive.cache, 'entries.sqlite'), 'half a file '.repeat(500));
    expect(addresses(await archive.read())).toEqual(['aa', 'bb']);
  });

  test('may run beside another one', async () => {
    const archive = await createTemporaryArchive(await files());
    const all = await Promise.all([archive.read(), archive.read(), archive.read()]);
    for (const read of all) expect(addresses(read)).toEqual(['aa', 'bb']);
    expect(await archive.published(all[0]!)).toContain('王秀英');
  });

  test('keeps no word on disk of what is gone', async () => {
    const archive = await createTemporaryArchive(await files());
    await archive.read();
    for (const path of ['stories', 'albums', 'people']) await archive.remove(path);
    await archive.read();
    tamper(archive, 'PRAGMA wal_checkpoint(TRUNCATE)');
    expect(await readFile(join(archive.cache, 'entries.sqlite'), 'utf8')).not.toMatch(
      /王秀英|甲|丙/,
    );
  });

  test('sees a file that only its time tells apart', async () => {
    const archive = await createTemporaryArchive(await files());
    await archive.read();
    const photo = join(archive.content, 'stories/aa/a.jpg');
    await utimes(photo, new Date(0), new Date(1000));
    expect((await archive.read()).reused).toBe(3);
  });
});
