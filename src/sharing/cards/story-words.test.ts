import { expect, test } from 'vitest';
import type { EntryText, PublishedStory } from '../../model/published.ts';
import { storyWords } from './story-words.ts';

const nothing: EntryText = { body: [], words: [], transcripts: [] };
const prose = (text: string): EntryText['body'][number] => ({
  type: 'prose',
  html: `<p>${text}</p>`,
});
const quote = (text: string): EntryText['body'][number] => ({
  type: 'Quote',
  blocks: [prose(text)],
});
const wordsOf = (body: EntryText['body'], summary?: string) =>
  storyWords({ interviewers: [], compilers: [], summary } as unknown as PublishedStory, {
    ...nothing,
    body,
  });

test('takes what was quoted before anything else, in quotation marks once', () => {
  expect(wordsOf([prose('开头。'), quote('井也累了一年。')], '摘要。')).toBe('“井也累了一年。”');
  expect(wordsOf([quote('“井也累了一年。”')])).toBe('“井也累了一年。”');
  expect(wordsOf([quote('3 &lt; 4，<b>井</b>。')])).toBe('“3 < 4，井。”');
});

test('else takes the summary, else how the story begins, else nothing', () => {
  expect(wordsOf([prose('井在庄东头，离俺家大门二百三十步。')], '摘要。')).toBe('摘要。');
  expect(wordsOf([prose('井在庄东头，离俺家大门二百三十步。')])).toMatch(/^井在庄东头/);
  expect(wordsOf([])).toBe('');
});

test('ends a long one with a sentence, and one long sentence with an ellipsis', () => {
  const sentence = `${'一'.repeat(39)}。`;
  expect(wordsOf([], sentence.repeat(4))).toBe(sentence.repeat(2));
  expect([...wordsOf([], '𠮷'.repeat(500))]).toHaveLength(90);
});
