import { expect, test } from 'vitest';
import { pairFiles } from './pair-files.ts';

test('one transcript and one recording belong together whatever their names', () => {
  expect(pairFiles(['a.docx'], ['b.mp3'])).toEqual([{ text: 'a.docx', audio: 'b.mp3' }]);
});

test('several are paired by base name, and the last two left over with each other', () => {
  expect(
    pairFiles(['x/第一次.txt', '第二次.txt', '三.txt'], ['第二次.MP3', 'y/第一次.m4a', 'c.wav']),
  ).toEqual([
    { text: 'x/第一次.txt', audio: 'y/第一次.m4a' },
    { text: '第二次.txt', audio: '第二次.MP3' },
    { text: '三.txt', audio: 'c.wav' },
  ]);
});

test('what finds no partner is a recording of its own', () => {
  expect(pairFiles(['a.txt'], ['b.mp3', 'c.mp3'])).toEqual([
    { text: 'a.txt', audio: null },
    { text: null, audio: 'b.mp3' },
    { text: null, audio: 'c.mp3' },
  ]);
});
