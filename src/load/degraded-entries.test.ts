import { chmod, mkdir, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { drawPhoto, makeRecording } from '../testing/fixture-media.ts';
import {
  addresses,
  createTemporaryArchive,
  readTemporaryArchive,
  storyFile,
  told,
} from './temporary-archive.ts';

describe('one bad entry never takes the others down', () => {
  test.each([
    ['title: "没收尾', 'yaml-broken stories/bad 2 少了一个符号，比如引号或括号没有收尾'],
    ['title: 井\ntitle: 井', 'yaml-broken stories/bad 3 同一项写了两遍'],
    ['draft: 是', 'gate-unreadable stories/bad 2 要填true 或 false'],
    ['draf: true', 'gate-unreadable stories/bad 2 写成了 draf'],
  ])('%j is held back and told', async (fields, problem) => {
    const read = await readTemporaryArchive({
      'stories/good/index.mdx': storyFile('title: 好'),
      'stories/bad/index.mdx': `---\n${fields}\n---\n`,
    });
    expect(addresses(read)).toEqual(['good']);
    expect(read.held).toEqual([{ file: 'content/stories/bad/index.mdx', reason: 'unreadable' }]);
    expect(told(read)).toContain(problem);
  });

  test.each([
    [
      'title: 井\nrecordings:\n  - date: 2024-13-01\n    transcript: 话',
      'field-wrong stories/aa 4 要写成 2024-05-12 这样的日期',
    ],
    ['title: 井\ncolour: red', 'field-unknown stories/aa 3 colour'],
    ['summary: 没题目', 'field-missing stories/aa 2 没有填'],
    ['title: 井\nnarrators: [nobody]', 'relation-unknown stories/aa 3 nobody'],
    ['title: 井\nvillage: nowhere', 'relation-unknown stories/aa 3 nowhere'],
    ['title: 井\nphotos:\n  - file: gone.jpg', 'photo-missing stories/aa 4 gone.jpg'],
    ['title: 井\nphotos:\n  - file: bad.jpg', 'photo-unreadable stories/aa 4 bad.jpg'],
    ['title: 井\nphotos:\n  - file: fake.heic', 'photo-heic stories/aa 4 fake.heic'],
    ['title: 井\nphotos:\n  - file: folder', 'photo-missing stories/aa 4 folder'],
    ['title: 井\nphotos:\n  - file: dangling.jpg', 'photo-missing stories/aa 4 dangling.jpg'],
    ['title: 井\ncover: gone.jpg', 'photo-missing stories/aa 3 gone.jpg'],
    ['title: 井\nphotos:\n  - {file: ok.jpg}', 'photo-undescribed stories/aa 4 ok.jpg'],
    ['title: 井\nrecordings:\n  - file: gone.mp3', 'recording-missing stories/aa 4 gone.mp3'],
    ['title: 井\nrecordings:\n  - file: bad.mp3', 'recording-unreadable stories/aa 4 bad.mp3'],
    ['title: 井\nrecordings:\n  - file: ok.jpg', 'recording-unreadable stories/aa 4 ok.jpg'],
    [
      'title: 井\nrecordings:\n  - file: ok.wav\n    transcript: |\n      [0:01] 甲大娘：一\n      [0:09] 乙大娘：二',
      'time-beyond-end stories/aa 7 0:09',
    ],
    [
      'title: 井\nrecordings:\n  - transcript: |\n      [0:05] 甲大娘：一\n      [0:01] 乙大娘：二',
      'time-backwards stories/aa 6 0:01',
    ],
    ['title: 井\naddress: 老井', 'field-wrong stories/aa 3 只能用小写字母、数字和短横线'],
  ])('%j is published degraded and told', async (fields, problem) => {
    const archive = await createTemporaryArchive({
      'stories/aa/index.mdx': storyFile(fields, '还读得到的正文。'),
      'stories/aa/bad.jpg': 'no picture',
      'stories/aa/bad.mp3': 'no sound',
      'stories/aa/fake.heic': 'no picture',
      'stories/aa/ok.jpg': await drawPhoto('#888888'),
      'stories/aa/ok.wav': makeRecording('x', 3),
    });
    await mkdir(join(archive.content, 'stories/aa/folder'));
    await symlink('nowhere', join(archive.content, 'stories/aa/dangling.jpg'));
    const read = await archive.read();
    expect(told(read)).toContain(problem);
    expect(JSON.stringify(await archive.textOf(read, 'aa'))).toContain('还读得到的正文');
  });

  test('a body tells its own lines, and names photos and recordings that are not there', async () => {
    const archive = await createTemporaryArchive({
      'stories/aa/index.mdx': storyFile(
        'title: 井',
        '一\n\n<Note>没收尾\n\n<Photo file="gone.jpg" />\n\n<AudioClip recording="2" from="0:01" to="0:02" />\n\n<Word of="x">啥</Word>',
      ),
    });
    const read = await archive.read();
    expect(told(read)).toEqual([
      'block-unclosed stories/aa 8 Note',
      'word-unknown stories/aa 14 啥（x）',
      'block-photo-unknown stories/aa 5 gone.jpg',
      'block-recording-unknown stories/aa 5 2',
    ]);
    expect((await archive.textOf(read, 'aa')).body.map(({ type }) => type)).not.toContain('Photo');
  });

  test('items that fell away do not shift the lines of those behind them', async () => {
    const read = await readTemporaryArchive({
      'stories/aa/index.mdx': storyFile(
        'title: 井\nphotos:\n  - {caption: 没有文件}\n  - {file: a/b.jpg}\n  - {file: gone.jpg}\n  - {file: gone-too.jpg}',
      ),
    });
    expect(told(read)).toEqual([
      'field-missing stories/aa 4 没有填',
      'field-wrong stories/aa 5 只写文件名，不带文件夹',
      'photo-missing stories/aa 6 gone.jpg',
      'photo-missing stories/aa 7 gone-too.jpg',
    ]);
  });

  test('files that are no text, no entry, or in the wrong place', async () => {
    const archive = await createTemporaryArchive({
      'stories/good/index.mdx': storyFile('title: 好'),
      'stories/gbk/index.mdx': Buffer.from('2d2d2d0a7469746c653a20bea00a2d2d2d0a', 'hex'),
      'stories/empty/photo.jpg': 'x',
      'stories/stray.mdx': storyFile('title: 散'),
      'stories/notes.txt': '不管它',
      'stories/.hidden/index.mdx': '不管它',
      'stories/md/index.md': storyFile('title: 也行'),
      'people/gbk.yaml': Buffer.from('6e616d653a20cdf5d0e3d3a20a', 'hex'),
      'people/readme.txt': '不管它',
    });
    await mkdir(join(archive.content, 'stories/folder/index.mdx'), { recursive: true });
    await symlink('nowhere', join(archive.content, 'stories/dangling'));
    const read = await archive.read();
    expect(addresses(read)).toEqual(['good', 'md']);
    expect(told(read).sort()).toEqual([
      'entry-misplaced stories/stray.mdx',
      'entry-missing stories/empty',
      'file-encoding people/gbk.yaml',
      'file-encoding stories/gbk',
      'file-unreadable stories/dangling ENOENT',
      'file-unreadable stories/folder EISDIR',
    ]);
  });

  test.skipIf(process.getuid?.() === 0)('a photo that the disk refuses', async () => {
    const archive = await createTemporaryArchive({
      'stories/aa/index.mdx': storyFile('title: 井\nphotos: [{file: a.jpg}]'),
      'stories/aa/a.jpg': await drawPhoto('#888888'),
    });
    await chmod(join(archive.content, 'stories/aa/a.jpg'), 0o000);
    expect(told(await archive.read())).toEqual(['photo-unreadable stories/aa 3 a.jpg']);
  });

  test('settings that are wrong fall back to what a new archive has', async () => {
    const archive = await createTemporaryArchive({ 'site.yaml': 'name: 测试\nreplyDays: 三天\n' });
    const read = await archive.read();
    expect(read.site).toMatchObject({ name: '测试', replyDays: 3 });
    expect(told(read)).toEqual(['field-wrong site.yaml 2 要填一个数']);
    await archive.write('site.yaml', 'name: [\n');
    expect((await archive.read()).site.name).toBe('故乡痕');
    await archive.write('site.yaml', Buffer.from('6e616d653a20bea00a', 'hex'));
    expect(told(await archive.read())).toEqual(['file-encoding site.yaml']);
  });
});
