import { expect, test } from 'vitest';
import { parseTranscript } from '../transcript/parse-transcript.ts';
import { findPerson, guessSpeakers, namesOf, type Cast } from './guess-speakers.ts';

const cast: Cast = {
  known: [
    { slug: 'wang', name: '王桂兰', aliases: ['王大娘'] },
    { slug: 'wang-xiu', name: '王秀英', aliases: ['王大娘', '秀英'] },
    { slug: 'chen', name: '陈晓', aliases: ['小陈'] },
  ],
  narrators: ['wang'],
  interviewers: ['chen'],
};
const guess = (text: string, people = cast) =>
  Object.fromEntries(guessSpeakers(parseTranscript(text).parts, people));

test('an alias is the person of this story who has it, else the only one of the archive', () => {
  expect(guess('[0:01] 王大娘：好\n[0:02] 秀英：好\n[0:03] 王桂兰：好')).toEqual({
    王大娘: '王桂兰',
    秀英: '王秀英',
  });
  expect(findPerson('王大娘', { ...cast, narrators: [] })).toBeNull();
});

test('role words are the interviewer, and the narrator where there is one', () => {
  expect(guess('问：好吗\n答：好')).toEqual({ 问: '采集者', 答: '王桂兰' });
  expect(guess('问：好吗\n答：好', { ...cast, narrators: ['wang', 'wang-xiu'] })).toEqual({
    问: '采集者',
  });
  expect(guess('[0:01] 口述者（秀英）：好')).toEqual({ '口述者（秀英）': '王秀英' });
});

test('two who ask are not made one', () => {
  expect(guess('采访人1：好吗\n采访人2：好吗\n受访人：好')).toEqual({ 受访人: '王桂兰' });
});

const long = '我是一九五八年开春来的，那时候这里还是一片盐碱地，连一棵像样的树都没有。';

test('of two voices without names, the one with the questions asks', () => {
  const text = `说话人 1 00:01\n您哪年来的？\n\n说话人 2 00:05\n${long}\n\n说话人 1 00:30\n后来呢？`;
  expect(guess(text)).toEqual({ '说话人 1': '采集者', '说话人 2': '王桂兰' });
});

test('without question marks, the one with the short turns asks; else nobody knows', () => {
  expect(guess(`[0:01] 说话人1：${long}\n[0:30] 说话人2：后来的事情`)).toEqual({
    说话人2: '采集者',
    说话人1: '王桂兰',
  });
  expect(guess('[0:01] 说话人1：好的\n[0:30] 说话人2：好的')).toEqual({});
});

test('nothing is guessed of names, of three voices, or of a story told by two', () => {
  const two = `[0:01] 说话人1：${long}\n[0:30] 说话人2：您呢？`;
  expect(guess(`[0:01] 张三：${long}\n[0:30] 李四：您呢？`)).toEqual({});
  expect(guess(`${two}\n[0:40] 说话人3：好`)).toEqual({});
  expect(guess(two, { ...cast, narrators: ['wang', 'wang-xiu'] })).toEqual({});
});

test('people are called by their names, each once', () => {
  expect(namesOf(['wang', '王桂兰', '李大爷'], cast)).toEqual(['王桂兰', '李大爷']);
});
