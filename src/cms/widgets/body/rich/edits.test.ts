import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { typedPieces } from '../typed-pieces.ts';
import { changeLook, newLink } from './change-look.ts';
import type { Edited } from './edit.ts';
import { siteOutline } from './outline-for-tests.ts';
import { readProse } from './read-prose.ts';
import { pressBackspace, pressEnter } from './shape.ts';
import { toggleForm, type Form } from './toggle.ts';
import { typeText } from './type-text.ts';

/** `|` is the cursor; two of them, what is marked. */
function at(marked: string) {
  const from = marked.indexOf('|');
  const rest = marked.slice(0, from) + marked.slice(from + 1);
  const second = rest.indexOf('|');
  const source = second === -1 ? rest : rest.slice(0, second) + rest.slice(second + 1);
  const to = second === -1 ? from : second;
  return { from, to, prose: readProse(source, to) };
}

function shown(edited: Edited | null): string | null {
  return edited && `${edited.source.slice(0, edited.caret)}|${edited.source.slice(edited.caret)}`;
}

/** Each character typed after the other, as by hand. */
function type(marked: string, text: string): string | null {
  const { from, to, prose } = at(marked);
  let edited = typeText(prose, from, to, Array.from(text)[0] ?? '');
  for (const character of Array.from(text).slice(1)) {
    if (!edited) return null;
    const { source, caret } = edited;
    edited = typeText(readProse(source, caret), caret, caret, character);
  }
  return shown(edited);
}

describe('what is typed is on the site as it was typed', () => {
  test.each([
    ['|', '你好', '你好|'],
    ['说|', '*真*的', '说*真\\*的|'],
    ['|', '# 号', '\\# 号|'],
    ['|', '1. 甲', '1\\. 甲|'],
    ['|', '1958. 那年', '1958. 那年|'],
    ['|', '- 甲', '\\- 甲|'],
    ['|', '> 甲', '\\> 甲|'],
    ['|', '---', '--\\-|'],
    ['|', '[注]: 见后', '[注]: 见后|'],
    ['|', '[a](/b)', '[a](/b\\)|'],
    ['|', '我<3你', '我<3你|'],
    ['|', '&lt;', '&lt\\;|'],
    ['|', '<br>', '<br\\>|'],
    ['|', '<Photo file="a.jpg" />', '<Photo file="a.jpg" /\\>|'],
    ['|', '</Note>', '</Note\\>|'],
    ['|', '3~5年，10~~20岁', '3~5年，10~~20岁|'],
    ['甲\n\n|\n\n乙', '新', '甲\n\n新|\n\n乙'],
    ['- |', '甲', '- 甲|'],
    ['## |', '甲', '## 甲|'],
    ['**粗|**', '了', '**粗了|**'],
    ['**粗|**', ' 了', '**粗** 了|'],
    ['甲|乙|丙', '丁', '甲丁|丙'],
    ['**甲|乙**丙|丁', '戊', '**甲戊|**丁'],
    ['# 甲|', '#', '# 甲#|'],
  ])('%j and %j', (before, typed, after) => {
    expect(type(before, typed)).toBe(after);
  });
});

describe('Enter', () => {
  test.each([
    ['一段|', '一段\n\n|'],
    ['一|段', '一\n\n|段'],
    ['|一段', '|\n\n一段'],
    ['**一|段**', '**一**\n\n|**段**'],
    ['- 甲|', '- 甲\n- |'],
    ['- 甲|\n- 乙', '- 甲\n- |\n- 乙'],
    ['9. 甲|', '9. 甲\n10. |'],
    ['- 甲\n- |', '- 甲\n\n|'],
    ['- 甲\n- |\n- 乙', '- 甲\n\n|\n\n- 乙'],
    ['> 甲|', '> 甲\n>\n> |'],
    ['> 甲\n>\n> |', '> 甲\n\n|'],
    ['## 题|', '## 题\n\n|'],
    ['甲|\n\n乙', '甲\n\n|\n\n乙'],
    ['- 甲\n  - 乙|', '- 甲\n  - 乙\n  - |'],
  ])('%j becomes %j', (before, after) => {
    const { from, prose } = at(before);
    expect(shown(pressEnter(prose, from))).toBe(after);
  });
});

describe('Backspace at the start of a paragraph takes its form away, or joins it to the one above', () => {
  test.each([
    ['## |题', '|题'],
    ['- |甲', '|甲'],
    ['- 甲\n- |乙', '- 甲\n\n|乙'],
    ['1. 甲\n2. |乙\n3. 丙', '1. 甲\n\n|乙\n\n3. 丙'],
    ['> |甲', '|甲'],
    ['甲\n\n|乙', '甲|乙'],
    ['**甲**\n\n|**乙**', '**甲|乙**'],
    ['甲\n\n---\n\n|乙', '甲\n\n|乙'],
    ['甲\n\n|', '甲|'],
  ])('%j becomes %j', (before, after) => {
    const { from, prose } = at(before);
    const index = prose.leaves.findIndex((leaf) => leaf.from === from);
    expect(shown(pressBackspace(prose, index))).toBe(after);
  });
});

describe('what is taken away leaves no signs', () => {
  test.each([
    ['甲**|乙|**丙', '甲|丙'],
    ['**甲|乙|**', '**甲|**'],
    ['甲|乙**丙|丁**', '甲|**丁**'],
    ['[|关于|](/about/)好', '|好'],
    ['甲|\n\n乙|\n\n丙', '甲|\n\n丙'],
    ['甲|x|# 乙', '甲|# 乙'],
    ['|x|# 乙', '|\\# 乙'],
    ['- 甲\n- |乙|', '- 甲\n- |'],
  ])('%j becomes %j', (before, after) => {
    const { from, to, prose } = at(before);
    expect(shown(typeText(prose, from, to, ''))).toBe(after);
  });
});

describe('the buttons', () => {
  test.each<[string, Form, string]>([
    ['一\n\n二|三\n\n四', 'heading', '一\n\n## 二|三\n\n四'],
    ['## 二|三', 'heading', '二|三'],
    ['### 二|三', 'heading', '## 二|三'],
    ['|甲\n\n乙|', 'list', '- 甲\n- 乙|'],
    ['|- 甲\n- 乙|', 'list', '甲\n\n乙|'],
    ['|- 甲\n- 乙|', 'numbers', '1. 甲\n2. 乙|'],
    ['1. 甲\n\n乙|', 'numbers', '1. 甲\n2. 乙|'],
    ['甲\n\n|乙|\n\n丙', 'quote', '甲\n\n> 乙|\n\n丙'],
    ['|', 'heading', '## |'],
    ['|', 'list', '- |'],
  ])('%j with %s becomes %j', (before, form, after) => {
    const { from, to, prose } = at(before);
    expect(shown(toggleForm(prose, from, to, form))).toBe(after);
  });

  test('bold words and links', () => {
    const look = (marked: string, change: object) => {
      const { from, to, prose } = at(marked);
      return changeLook(prose, from, to, change)?.source;
    };
    expect(look('说|注意： |内容', { strong: true })).toBe('说**注意：** 内容');
    expect(look('说**|注意|**', { strong: false })).toBe('说注意');
    expect(look('|甲\n\n乙|丙', { strong: true })).toBe('**甲**\n\n**乙**丙');
    expect(look('见|这里|。', { link: newLink('/about/') })).toBe('见[这里](/about/)。');
    expect(look('**甲**|乙|', { strong: true })).toBe('**甲乙**');
  });
});

test('whatever somebody types into an empty body stands on the site as it was typed', () => {
  const characters = typedPieces.filter((piece) => !/[\n\t]|<Word/.test(piece));
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...characters), { maxLength: 8 }), (pieces) => {
      const typed = pieces.join('').trim();
      let edited: Edited = { source: '', caret: 0 };
      for (const character of typed) {
        const { source, caret } = edited;
        const next = typeText(readProse(source, caret), caret, caret, character);
        expect(next, `${character} behind ${source}`).not.toBeNull();
        edited = next!;
      }
      const shown = typed.replace(/\s/g, '');
      const addresses = /\((?:https?:|mailto:)[^)]*\)/g;
      const [line = 'p: ', ...more] = siteOutline(edited.source);
      expect(more).toEqual([]);
      expect(line.replace(addresses, '')).toBe(`p: ${shown}`.replace(addresses, ''));
    }),
    { numRuns: 300 },
  );
});
