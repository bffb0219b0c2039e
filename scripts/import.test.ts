import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import iconv from 'iconv-lite';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { docxParagraph, makeDocx } from '../src/import/docx-for-tests.ts';
import { story } from '../src/model/story.ts';
import { parseTranscript } from '../src/transcript/parse-transcript.ts';
import { turnsOf } from '../src/transcript/transcript.ts';

const SCRIPT = resolve(import.meta.dirname, 'import.ts');
const REAL = resolve(import.meta.dirname, '../../shared/data');

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'import-'));
  await mkdir(join(folder, 'content/villages/liuwan'), { recursive: true });
  await mkdir(join(folder, 'content/people'), { recursive: true });
  await writeFile(join(folder, 'content/villages/liuwan/index.mdx'), '---\nname: 柳湾村\n---\n');
  await writeFile(join(folder, 'content/people/wang.yaml'), 'name: 王桂兰\naliases: [王大娘]\n');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

interface Outcome {
  code: number | null;
  said: string;
  refused: string;
}

/** Runs the real command in the test's folder, with nobody to answer. */
function runImport(...args: string[]): Promise<Outcome> {
  const child = spawn(process.execPath, [SCRIPT, ...args], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const outcome: Outcome = { code: null, said: '', refused: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => (outcome.said += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (outcome.refused += text));
  return new Promise((done) => child.on('close', (code) => done({ ...outcome, code })));
}

const put = (name: string, content: string | Uint8Array) => writeFile(join(folder, name), content);
const storyNames = () => readdir(join(folder, 'content/stories')).catch(() => []);

/** The one story that was made: its fields, valid against the model, its body and its files. */
async function madeStory() {
  const [slug = ''] = await storyNames();
  const path = join(folder, 'content/stories', slug);
  const [, yaml, body] = /^---\n(.*?)\n---\n(.*)$/s.exec(
    await readFile(join(path, 'index.mdx'), 'utf8'),
  )!;
  const fields = story.parse(parse(yaml!));
  expect(fields.draft).toBe(true);
  expect(fields.consent).toBeUndefined();
  return { slug, fields, body: body!.trim(), files: (await readdir(path)).sort() };
}

/** One second of silence, 8 kHz, 8 bit, mono. */
function silence(): Uint8Array {
  const wav = Buffer.alloc(44 + 8000, 0x80);
  wav.write('RIFF', 0);
  wav.writeUInt32LE(36 + 8000, 4);
  wav.write('WAVEfmt ', 8);
  [16, 0x00010001, 8000, 8000, 0x00080001].forEach((word, index) =>
    wav.writeUInt32LE(word, 16 + 4 * index),
  );
  wav.write('data', 36);
  wav.writeUInt32LE(8000, 40);
  return wav;
}

describe('npm run import', () => {
  test('makes a draft of a GB18030 text and its recording, with village and people found', async () => {
    await put(
      '访谈.txt',
      iconv.encode('[0:00] 采访人：您是哪一年来的？\n[0:30] 王大娘：五八年来的。\n', 'gb18030'),
    );
    await put('录音 1.wav', silence());
    const { code, said } = await runImport(
      '访谈.txt',
      '录音 1.wav',
      '--village',
      '柳湾村',
      '--narrator',
      '王大娘',
      '--title',
      '井台边',
    );
    expect(code).toBe(0);
    const { slug, fields, files } = await madeStory();
    expect(slug).toMatch(/^story-\d{8}-\w{4}$/);
    expect(files).toEqual(['index.mdx', 'recording-1.wav']);
    expect(fields).toMatchObject({ title: '井台边', village: 'liuwan', narrators: ['wang'] });
    expect(fields.recordings[0]).toMatchObject({
      file: 'recording-1.wav',
      transcript: '[00:00:00] 采访人：您是哪一年来的？\n[00:00:30] 王大娘：五八年来的。\n',
      original: { name: '录音 1.wav', bytes: 8044 },
    });
    expect(said).toContain('读懂了 2 段话');
    expect(said).toContain('GB18030');
    expect(said).toContain('0:30 超过了录音的长度');
  });

  test('makes the body of a Word file without turns, and its heading the title', async () => {
    await put(
      '文.docx',
      await makeDocx(docxParagraph('柳湾村史', 'Heading1') + docxParagraph('从前。')),
    );
    expect((await runImport('文.docx', '--kind', '村史', '--slug', 'liuwan')).code).toBe(0);
    expect(await madeStory()).toMatchObject({
      slug: 'liuwan',
      fields: { title: '柳湾村史', kind: 'village-history', recordings: [] },
      body: '从前。',
    });
  });

  test('makes several recordings of one story, paired by name', async () => {
    await put('一.srt', '1\n00:00:00,000 --> 00:00:01,000\n<v 王大娘>好\n');
    await put('二.docx', await makeDocx(docxParagraph('问：好吗') + docxParagraph('答：好')));
    await put('一.wav', silence());
    expect((await runImport('一.srt', '二.docx', '一.wav')).code).toBe(0);
    const { fields } = await madeStory();
    expect(fields.recordings.map(({ file, transcript }) => [file, transcript])).toEqual([
      ['recording-1.wav', '[00:00:00] 王大娘：好\n'],
      [undefined, '问：好吗\n答：好\n'],
    ]);
  });

  test('leaves unknown names open, and makes drafts of people only when told to', async () => {
    await put('a.txt', '问：好\n');
    const told = await runImport('a.txt', '--narrator', '李大爷', '--village', '远村');
    expect(told.said).toMatch(/没有叫“远村”的村庄[^]*人物里没有“李大爷”/);
    expect(await readdir(join(folder, 'content/people'))).toEqual(['wang.yaml']);
    await runImport('a.txt', '--narrator', '李大爷、王桂兰', '--slug', 'second', '--yes');
    const made = (await readdir(join(folder, 'content/people'))).find(
      (name) => name !== 'wang.yaml',
    )!;
    expect(parse(await readFile(join(folder, 'content/people', made), 'utf8'))).toEqual({
      name: '李大爷',
      draft: true,
    });
    const file = await readFile(join(folder, 'content/stories/second/index.mdx'), 'utf8');
    expect(file).toContain(`narrators:\n  - ${made.slice(0, -5)}\n  - wang\n`);
  });

  test('never overwrites a story, and suggests a free name', async () => {
    await put('a.txt', '问：好\n');
    await runImport('a.txt', '--slug', 'loom');
    const before = await readFile(join(folder, 'content/stories/loom/index.mdx'), 'utf8');
    const { code, refused } = await runImport('a.txt', '--slug', 'loom', '--title', '另一个');
    expect(code).not.toBe(0);
    expect(refused).toContain('--slug loom-2');
    expect(await readFile(join(folder, 'content/stories/loom/index.mdx'), 'utf8')).toBe(before);
  });

  test('clears away what an interrupted import left, and nothing else', async () => {
    const unfinished = join(folder, 'content/stories/.importing-story-1');
    await mkdir(unfinished, { recursive: true });
    await writeFile(join(unfinished, 'recording-1.mp3'), 'half');
    await mkdir(join(folder, 'content/stories/kept'));
    await put('a.txt', '问：好\n');
    expect((await runImport('a.txt', '--slug', 'new')).said).toContain('.importing-story-1');
    expect((await storyNames()).sort()).toEqual(['kept', 'new']);
  });

  test.each([
    ['a missing file', ['没有.txt'], /找不到文件 没有\.txt/],
    ['a folder', ['content'], /是一个文件夹/],
    ['an unknown extension', ['x.pdf'], /导入不了[^]*\.docx/],
    ['an old Word file', ['x.doc'], /另存为 \.docx/],
    ['telephone sound', ['x.amr'], /AMR/],
    ['telephone sound under another name', ['amr.mp3'], /AMR/],
    ['an empty file', ['empty.mp3'], /空的/],
    ['a zip called mp3', ['zip.mp3'], /不是录音/],
    ['binary garbage', ['garbage.txt'], /乱码/],
    ['an unknown option', ['x.txt', '--nonsense'], /--nonsense/],
    ['an unknown kind', ['x.txt', '--kind', 'novel'], /novel/],
    ['a slug that leads elsewhere', ['x.txt', '--slug', '../x'], /不能做文件夹名/],
    [
      'a content folder that is not there',
      ['x.txt', '--content', 'nowhere'],
      /找不到放内容的文件夹/,
    ],
    ['no file at all', [], /没有说要导入哪个文件/],
  ])('refuses %s in two sentences, and makes nothing', async (_, args, message) => {
    for (const name of ['x.pdf', 'x.doc', 'x.amr', 'x.txt']) await put(name, 'x');
    await put('amr.mp3', '#!AMR\n....');
    await put('zip.mp3', 'PK\u0003\u0004..............');
    await put('empty.mp3', '');
    await put(
      'garbage.txt',
      Uint8Array.from({ length: 400 }, (__, index) => (index * 37) % 256),
    );
    const { code, said, refused } = await runImport(...args);
    expect(code).toBe(1);
    expect(refused).toMatch(message);
    expect(refused.trim().split('\n')).toHaveLength(2);
    expect(said).toBe('');
    expect(await storyNames()).toEqual([]);
  });

  test('explains itself', async () => {
    const { code, said } = await runImport('--help');
    expect(code).toBe(0);
    expect(said).toContain('--narrator');
  });
});

describe.skipIf(!existsSync(REAL))(
  'real files from ../shared/data (skipped where there are none)',
  () => {
    test('a real recording with its captions', async () => {
      const files = [join(REAL, 'a11_touchdown.m4a'), join(REAL, 'a11_touchdown.vtt')];
      const { code, said } = await runImport(...files);
      expect(code).toBe(0);
      expect(said).toContain('（长 0:29）');
      const { fields, files: made } = await madeStory();
      expect(made).toEqual(['index.mdx', 'recording-1.m4a']);
      expect(fields.recordings[0]?.original?.bytes).toBe(942_880);
      expect(turnsOf(parseTranscript(fields.recordings[0]!.transcript!))).toHaveLength(8);
    });

    test.each(['ableplayer-itaccess_subtitles_zh-cn.vtt', 'scihist-simple.vtt'])(
      '%s',
      async (name) => {
        expect((await runImport(join(REAL, name))).code).toBe(0);
        const { fields } = await madeStory();
        expect(turnsOf(parseTranscript(fields.recordings[0]!.transcript!)).length).toBeGreaterThan(
          0,
        );
      },
    );
  },
);
