import { describe, expect, test } from 'vitest';
import { formatTranscript } from '../transcript/format-transcript.ts';
import { docxParagraph, docxRevised, docxTable, makeDocx } from './docx-for-tests.ts';
import { docxToHtml } from './docx-to-html.ts';
import { readImport, type ImportedText } from './read-import.ts';

const encode = (text: string) => new TextEncoder().encode(text);
const read = (bytes: Uint8Array | string, name: string, as?: 'transcript' | 'prose') =>
  readImport(typeof bytes === 'string' ? encode(bytes) : bytes, name, { as, docxToHtml });
const written = ({ transcript }: ImportedText) => transcript && formatTranscript(transcript);

describe('a Word file', () => {
  test('with turns is a transcript; its first heading is the title, others are chapters', async () => {
    const docx = await makeDocx(
      docxParagraph('井台边', 'Heading1') +
        docxParagraph('二〇二四年春天，我们去了柳湾。') +
        docxParagraph('逃荒', 'Heading2') +
        docxParagraph('采访人：您哪年来的？') +
        docxParagraph('王大娘：五八年 <a&b>。') +
        docxParagraph('王大娘：对。'),
    );
    const imported = await read(docx, '访谈.docx');
    expect(imported.title).toBe('井台边');
    expect(imported.prose).toBe('二〇二四年春天，我们去了柳湾。');
    expect(written(imported)).toBe(
      '## 逃荒\n采访人：您哪年来的？\n王大娘：五八年 <a&b>。\n王大娘：对。\n',
    );
    expect(imported.understood.speakers).toEqual([
      { name: '采访人', turns: 1 },
      { name: '王大娘', turns: 2 },
    ]);
  });

  test('says what was left out, and reads a table row by row', async () => {
    const docx = await makeDocx(
      docxTable([
        ['00:05', '采访人', '您好'],
        ['00:09', '王大娘：', '好'],
      ]) +
        docxRevised('[0:20] 王大娘：我是', '六八', '五八') +
        '<w:p><w:r><w:drawing/></w:r></w:p>',
    );
    const imported = await read(docx, 'a.docx');
    expect(written(imported)).toBe(
      '[00:00:05] 采访人：您好\n[00:00:09] 王大娘：好\n[00:00:20] 王大娘：我是五八\n',
    );
    expect(imported.understood.notes.join('')).toMatch(/2 处修订.*1 张图片.*1 个表格/);
  });

  test('without times and speakers is the story’s body, shown as it was typed', async () => {
    const docx = await makeDocx(
      docxParagraph('我的*一*生', 'Heading1') + docxParagraph('1958. <b>那年'),
    );
    const imported = await read(docx, 'a.docx');
    expect(imported).toMatchObject({
      transcript: null,
      title: '我的*一*生',
      prose: '1958\\. \\<b>那年',
    });
    expect((await read(docx, 'a.docx', 'transcript')).transcript?.parts).toHaveLength(1);
  });

  test.each([
    ['an old .doc in disguise', '\u00d0\u00cf\u0011\u00e0....', /老版 Word/],
    [
      'one with a password',
      `\u00d0\u00cf\u0011\u00e0${[...'EncryptedPackage'].join('\0')}`,
      /设了密码/,
    ],
    ['a broken zip', 'PK\u0003\u0004....', /不是完好的 Word/],
    ['no zip at all', '<html>', /不是完好的 Word/],
  ])('is refused when it is %s', async (_, content, message) => {
    await expect(read(new Uint8Array(Buffer.from(content, 'latin1')), 'a.docx')).rejects.toThrow(
      message,
    );
  });

  test('is refused when its XML is broken or it says nothing', async () => {
    await expect(read(await makeDocx('<w:p>'), 'a.docx')).rejects.toThrow(/不是完好的 Word/);
    await expect(read(await makeDocx(docxParagraph('')), 'a.docx')).rejects.toThrow(/空的/);
  });
});

describe('plain text', () => {
  const text =
    '采访人：您是哪一年来的？\n王大娘：我是一九五八年开春来的。\n王大娘：那时候这里还是盐碱地。\n';

  test.each([
    ['UTF-8 with a BOM', encode(`\ufeff${text}`), []],
    ['UTF-16', new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le')), ['UTF-16']],
    ['UTF-16 without a BOM', new Uint8Array(Buffer.from(text, 'utf16le')), ['UTF-16']],
  ])('is read from %s', async (_, bytes, encodings) => {
    const imported = await read(bytes, 'a.txt');
    expect(written(imported)).toBe(text);
    expect(imported.understood.notes).toEqual(
      encodings.map((name) => expect.stringContaining(name)),
    );
  });

  test('is read from GB18030 and Big5', async () => {
    const { default: iconv } = await import('iconv-lite');
    for (const [encoding, source] of [
      ['gb18030', text],
      ['gb18030', '问：您好\n答：好\n'],
      [
        'big5',
        '採訪人：您是哪一年來的？\n王大娘：我是一九五八年開春來的，那時候這裡還是一片鹽鹼地。\n王大娘：是。\n',
      ],
    ] as const) {
      expect(written(await read(new Uint8Array(iconv.encode(source, encoding)), 'a.txt'))).toBe(
        source,
      );
    }
  });

  test('from a recorder app leaves its header out and takes the title', async () => {
    const imported = await read(
      '柳湾访谈\n2024年5月12日 下午 3:00|12分钟\n\n关键词:\n逃荒、盐碱\n\n文字记录:\n\n说话人 1 00:02\n您好\n\n说话人 2 00:04\n好\n',
      'a.txt',
    );
    expect(imported.title).toBe('柳湾访谈');
    expect(imported.prose).toBeNull();
    expect(written(imported)).toBe('[00:00:02] 说话人 1：您好\n[00:00:04] 说话人 2：好\n');
    expect(imported.understood.notes.join('')).toContain('逃荒、盐碱');
  });

  test.each([
    ['empty', '', /空的/],
    ['blank', ' \n\n', /空的/],
    ['binary', Uint8Array.from({ length: 400 }, (_, index) => (index * 37) % 256), /乱码/],
  ])('is refused when it is %s', async (_, content, message) => {
    await expect(read(content, 'a.txt')).rejects.toThrow(message);
  });
});

test('captions without a cue are refused', async () => {
  await expect(read('WEBVTT\n\nhello\n', 'a.vtt')).rejects.toThrow(/没有找到带时间的字幕/);
});

describe('a file with the wrong ending is read by what is in it, and says so', () => {
  const said = ({ understood }: ImportedText) => understood.notes.join('');

  test('Word called .txt', async () => {
    const docx = await makeDocx(docxParagraph('问：您好') + docxParagraph('答：好'));
    const imported = await read(docx, 'a.txt');
    expect(written(imported)).toBe('问：您好\n答：好\n');
    expect(said(imported)).toContain('a.txt 的名字和里面的内容不一样：里面是 Word 文件');
  });

  test.each([
    [
      'captions called .txt',
      'a.txt',
      '1\n00:00:01,000 --> 00:00:02,000\n好\n',
      '字幕',
      '[00:00:01] 好\n',
    ],
    ['text called .srt', 'a.srt', '问：您好\n答：好\n', '普通文字', '问：您好\n答：好\n'],
    ['text called .docx', 'a.docx', '问：您好\n答：好\n', '普通文字', '问：您好\n答：好\n'],
  ])('%s', async (_, name, content, kind, text) => {
    const imported = await read(content, name);
    expect(written(imported)).toBe(text);
    expect(said(imported)).toContain(`里面是${kind}`);
  });

  test.each([
    ['a PDF', '%PDF-1.7 ...', /里面是 PDF/],
    ['a page of the web', '<!DOCTYPE html><p>问：好</p>', /里面是网页/],
    ['a zip that is no Word file', 'PK\u0003\u0004....', /导入不了/],
    ['an old Word file', '\u00d0\u00cf\u0011\u00e0....', /老版 Word/],
    ['sound', `ID3${'\u0000\u0001'.repeat(200)}`, /里面是录音/],
  ])('and refused where it is %s', async (_, content, message) => {
    const bytes = new Uint8Array(Buffer.from(content, 'latin1'));
    await expect(read(bytes, 'a.txt')).rejects.toThrow(message);
  });
});

test('what stands before the first turn can be put back as it was', async () => {
  const { before } = await read(
    '# 井台边\n2024年5月12日\n我们去了柳湾。\n[0:01] 王大娘：好\n',
    'a.txt',
  );
  expect(formatTranscript({ parts: before })).toBe('# 井台边\n  2024年5月12日\n  我们去了柳湾。\n');
  const captions = await read('村里的录像\n\n1\n00:00:01,000 --> 00:00:02,000\n好\n', 'a.srt');
  expect(formatTranscript({ parts: captions.before })).toBe('村里的录像\n');
});
