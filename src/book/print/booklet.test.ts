import fc from 'fast-check';
import jsQR from 'jsqr';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect, it } from 'vitest';
import { escapeHtml } from '../../blocks/render-prose.ts';
import type { Book, BookStory } from '../book.ts';
import { readPdf } from './pdf-for-tests.ts';
import { gather, openShelf, openTestPress } from './printed-for-tests.ts';
import { setBook } from './set-book.ts';
import { shortHead } from './short-head.ts';
import { openTypeCase } from './type-case.ts';

const WELL = { of: 'stories', addresses: ['well'] } as const;

/** The same book with its one story told otherwise. */
function retell(book: Book, change: (told: BookStory) => BookStory): Book {
  const chapters = book.chapters.map((chapter) => ({
    ...chapter,
    stories: chapter.stories.map(change),
  }));
  return { ...book, chapters };
}

const asSet = (text: string) => openTypeCase(() => true).set(text, '');
/** As the test's reader has it. */
const unspaced = (text: string) => text.replace(/\s+|\u200B/g, '');

/** The story's pages in a row, without their numbers and running heads. */
function withoutHeads(pages: readonly string[], heads: readonly string[]): string {
  const first = pages.findIndex((page) => page.startsWith('1甲'));
  return pages
    .slice(first)
    .map((page, index) => {
      const text = page.slice(String(index + 1).length);
      const head = index === 0 ? '' : (heads.find((each) => text.startsWith(each)) ?? '');
      return text.slice(head.length);
    })
    .join('');
}

it('makes a booklet of one story: a title page, the story, where it comes from', async () => {
  const [archive, press] = await Promise.all([openShelf(), openTestPress()]);
  const { pdf } = await press.print(await gather(archive, WELL));
  const { pages } = readPdf(pdf);
  const text = pages.join('');
  expect(pages[0]).toContain('井台边的四十年');
  expect(pages[0]).toContain('王秀英口述');
  expect(text).toContain('二百三十步');
  expect(text).toContain('这本书是怎么来的');
  expect(text).not.toMatch(/目录|索引|老湾子东有井/);
});

it('leads from its code to the story’s page', async () => {
  const archive = await openShelf();
  const book = await gather(archive, WELL);
  const audio = { id: 'a', extension: 'mp3', duration: 61, bytes: 1, peaks: null };
  const heard = retell(book, (told) => ({
    ...told,
    story: {
      ...told.story,
      recordings: told.story.recordings.map((recording) => ({ ...recording, audio })),
    },
  }));
  const codeIn = (each: Book) =>
    setBook(
      each,
      openTypeCase(() => true),
    ).manuscript.chapters[0]!.stories[0]!.recordings[0]!.code;
  expect(codeIn(book)).toBeNull();
  const { data, info } = await sharp(Buffer.from(codeIn(heard)!.svg), { density: 600 })
    .flatten({ background: '#fff' })
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const code = jsQR(new Uint8ClampedArray(data), info.width, info.height);
  expect(code?.data).toBe('https://example.cn/stories/well/');
});

it('prints whatever was typed as it was typed: nothing becomes code', { retry: 0 }, async () => {
  const [archive, press] = await Promise.all([openShelf(), openTestPress()]);
  const book = await gather(archive, WELL);
  const odd = fc.constantFrom(
    '#',
    '\\',
    ']',
    '[',
    '*',
    '_',
    '@',
    '//',
    '<x>',
    '/*',
    '$',
    '`',
    '"',
    '"]',
    '#{',
    '= ',
    '#import',
    '\\u{41}',
    '~',
    '---',
    '...',
    '{',
    '}',
    '#panic()',
    '@ref',
    'http://a.cn',
  );
  const word = fc.oneof(odd, fc.stringMatching(/^[\u4e00-\u4fff]{1,8}$/), fc.string());
  const texts = fc.array(
    fc.array(word, { minLength: 1, maxLength: 8 }).map((words) => `甲${words.join('')}乙`),
    { minLength: 30, maxLength: 30 },
  );
  await fc.assert(
    fc.asyncProperty(texts, async (typed) => {
      const [title, summary, place, speaker, prose, ...said] = typed as [
        string,
        string,
        string,
        string,
        string,
        ...string[],
      ];
      const told = retell(book, ({ story, text, link }) => ({
        link,
        story: {
          ...story,
          title,
          summary,
          recordings: story.recordings.map((recording) => ({ ...recording, place })),
        },
        text: {
          ...text,
          body: [{ type: 'prose', html: `<p>${escapeHtml(prose)}</p>` }],
          transcripts: [
            said.map((each, line) => ({ type: 'turn', start: null, speaker, text: each, line })),
          ],
        },
      }));
      const { pdf } = await press.print({ ...told, title });
      const heads = ['柳湾村', shortHead(asSet(title))];
      const printed = withoutHeads(readPdf(pdf).pages, heads.map(unspaced));
      for (const each of [title, summary, place, prose, ...said.map((turn) => speaker + turn)])
        expect(printed).toContain(unspaced(asSet(each)));
    }),
    { numRuns: 12, endOnFailure: true },
  );
});

it('names a photo that cannot be read and a character that no font has, and goes on', async () => {
  const [archive, press] = await Promise.all([openShelf(), openTestPress()]);
  const book = await gather(archive, WELL);
  await writeFile(join(archive.content, 'stories/well/well.jpg'), 'no photo any more');
  const told = retell(book, (each) => ({
    ...each,
    story: { ...each.story, summary: '地名𰻞𰻞面，\u{1F468}\u200D\u{1F469}。' },
  }));
  const { pdf, warnings } = await press.print(told);
  expect(warnings).toEqual([
    expect.stringMatching(/《井台边的四十年》的照片 well\.jpg 打不开.*book-photo-unreadable/),
    expect.stringMatching(/《井台边的四十年》里有字库里没有的字：.*book-character-missing/),
  ]);
  const text = readPdf(pdf).pages.join('');
  expect(text).toContain('（照片“东头的甜水井”打不开，没有印上。）');
  expect(text).toMatch(/地名.*〓/);
});

it('prints a story with nothing but a title of 300 characters', async () => {
  const [archive, press] = await Promise.all([openShelf(), openTestPress()]);
  const title = '很长的题目'.repeat(60);
  const book = retell(await gather(archive, WELL), ({ story, link }) => ({
    link,
    story: { ...story, title, summary: undefined, cover: null, photos: [], recordings: [] },
    text: { body: [], words: [], transcripts: [] },
  }));
  const { pdf, warnings } = await press.print({ ...book, title });
  expect(warnings).toEqual([]);
  expect(readPdf(pdf).pages.join('')).toContain(`1${title}王秀英口述`);
});
