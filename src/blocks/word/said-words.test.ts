import { expect, test } from 'vitest';
import type { PublishedStory } from '../../model/published.ts';
import { sentencesOfWords } from '../../catalogue/sentences-of-words.ts';
import { parseTranscript } from '../../transcript/parse-transcript.ts';
import { wordFinder } from './find-words.ts';
import { saidWords } from './said-words.ts';

const find = wordFinder([
  { slug: 'niang', word: '俺娘', variants: [], findInTranscripts: true },
  { slug: 'yelai', word: '夜来', variants: [], findInTranscripts: true },
]);
const audio = { id: 'a', extension: 'mp3', duration: 60, bytes: 1, peaks: null };
const story = (address: string, sound = true) =>
  ({
    address,
    listed: address !== 'unlisted',
    narrators: [{ name: '王秀英', slug: null }],
    interviewers: [{ name: '陈晓', slug: null }],
    recordings: [{ audio: sound ? audio : null }],
  }) as unknown as PublishedStory;
const prose = (html: string) => ({ type: 'prose' as const, html });
const marked = '<a class="word" href="/glossary/#niang">娘亲</a>';
const transcript = (...lines: string[]) => parseTranscript(lines.join('\n')).parts;
const said = (
  lines: string[],
  { html = '', sound = true }: { html?: string; sound?: boolean } = {},
) =>
  saidWords(
    story('s', sound),
    { body: html ? [prose(html)] : [], transcripts: [transcript(...lines)] },
    find,
  );

test('a sentence is quoted with its word, its speaker, its turn and its seconds', () => {
  expect(
    said([
      '[0:05] 采访人：俺娘呢？',
      '[0:12] 王秀英：不记得。俺娘说，认认井去。',
      '[0:20] 问：嗯。',
    ]),
  ).toEqual([
    {
      slug: 'niang',
      sentence: '俺娘说，认认井去。',
      from: 0,
      to: 2,
      speaker: '王秀英',
      anchor: 't-2',
      sound: { recording: 0, from: 12, to: 20 },
      rank: 0,
    },
  ]);
});

test('what can be heard comes before what is written, what the narrator says before others', () => {
  const lines = ['[0:01] 邻居：夜来俺娘也在那里的。', '[0:09] 王秀英：俺娘那天去挑水了。'];
  const html = `<p>我的${marked}，&lt;好&gt;。俺娘在哪里都好。</p>`;
  const sentences = said(lines, { html }).map(({ slug, sentence }) => `${slug} ${sentence}`);
  expect(sentences).toEqual([
    'niang 俺娘那天去挑水了。',
    'niang 夜来俺娘也在那里的。',
    'niang 我的娘亲，<好>。',
    'yelai 夜来俺娘也在那里的。',
  ]);
});

test('without the sound there is none to hear, and nothing half withheld is quoted', () => {
  const lines = ['[0:01] 王秀英：俺娘〔此处不公开〕走了。', '[0:09] 王秀英：夜来下的雨。'];
  expect(said(lines, { sound: false })).toMatchObject([{ slug: 'yelai', sound: null }]);
});

test('a turn of which something is withheld is quoted without its sound, for it is silent', () => {
  const lines = ['[0:01] 王秀英：夜来下的雨。〔此处不公开〕', '[0:09] 王秀英：好。'];
  expect(said(lines)).toMatchObject([{ slug: 'yelai', sound: null }]);
});

test('the glossary has three sentences a word at most, from as many stories as it can', () => {
  const lines = (count: number) =>
    Array.from({ length: count }, (_, index) => `[0:0${index}] 王秀英：俺娘第${index}回去挑水。`);
  const stories = ['unlisted', 'b', 'a', 'c', 'd'].map((address) => story(address));
  const read = ({ address }: PublishedStory) => said(lines(address === 'a' ? 3 : 1));
  const chosen = sentencesOfWords(stories, read).get('niang')!;
  expect(chosen.map((each) => each.story.address)).toEqual(['a', 'b', 'c']);
  const alone = sentencesOfWords([stories[2]!], read).get('niang')!;
  expect(alone.map((each) => each.said.anchor)).toEqual(['t-1', 't-2', 't-3']);
});
