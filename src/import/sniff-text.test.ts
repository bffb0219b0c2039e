import { expect, test } from 'vitest';
import { looksLikeCaptions, otherFormatOf } from './sniff-text.ts';

test.each([
  ['1\r\n00:00:01,000 --> 00:00:02,000\r\n好\r\n', true],
  ['WEBVTT\n\n00:01.000 --> 00:02.000 align:start line:0\n好', true],
  ['00:00:01,000 --> 00:00:02,000 X1:40 X2:600\n好', true],
  ['00:01 --> 00:05 王大娘：好\n00:06 --> 00:08\n好', false],
  ['王大娘：他往东走 --> 那边', false],
])('%j is captions: %s', (text, expected) => expect(looksLikeCaptions(text)).toBe(expected));

test.each([
  ['%PDF-1.7', ' PDF'],
  ['{\\rtf1', '写字板文档（RTF）'],
  ['\ufeff <!DOCTYPE html>', '网页'],
  ['<v 王大娘>好', null],
  ['王大娘：好', null],
])('%j is %s', (text, kind) => expect(otherFormatOf(new TextEncoder().encode(text))).toBe(kind));
