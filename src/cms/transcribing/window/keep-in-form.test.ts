import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createKeepInForm } from './keep-in-form.ts';

const texts = { editor: '', form: '' };
const written: string[] = [];

function keep() {
  return createKeepInForm({
    editorText: () => texts.editor,
    formText: () => texts.form,
    write: (text) => {
      written.push(text);
      texts.form = text;
    },
    show: (text) => {
      texts.editor = text;
    },
  });
}

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('window', globalThis);
  Object.assign(texts, { editor: '', form: '' });
  written.length = 0;
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function type(keeping: ReturnType<typeof keep>, text: string): void {
  texts.editor = text;
  keeping.typed();
}

test('what is typed is in the form when somebody rests, and once for all keys', () => {
  const keeping = keep();
  type(keeping, '井');
  vi.advanceTimersByTime(300);
  type(keeping, '井台');
  vi.advanceTimersByTime(300);
  expect(written).toEqual([]);
  vi.advanceTimersByTime(200);
  expect(written).toEqual(['井台']);
});

test('who types on without a rest has it in the form all the same', () => {
  const keeping = keep();
  for (let key = 1; key <= 30; key += 1) {
    type(keeping, '井'.repeat(key));
    vi.advanceTimersByTime(100);
  }
  expect(written.length).toBeGreaterThanOrEqual(1);
});

test('a text from elsewhere is shown', () => {
  const keeping = keep();
  texts.form = '昨天的';
  keeping.look();
  expect(texts.editor).toBe('昨天的');
  expect(written).toEqual([]);
});

test('an older state of our own, as a save gives it back, never takes away what was typed since', () => {
  const keeping = keep();
  type(keeping, '一');
  keeping.flush();
  type(keeping, '一二');
  keeping.flush();
  texts.form = '一';
  keeping.look();
  expect([texts.editor, texts.form]).toEqual(['一二', '一二']);
});

test('while something typed is on its way, the form is not looked at', () => {
  const keeping = keep();
  type(keeping, '正在写');
  texts.form = '别处来的';
  keeping.look();
  expect(texts.editor).toBe('正在写');
  vi.advanceTimersByTime(500);
  expect(texts.form).toBe('正在写');
});

test('what was ours in one text is not ours in another', () => {
  const keeping = keep();
  type(keeping, '一');
  keeping.flush();
  texts.editor = '另一段';
  texts.form = '另一段';
  keeping.moved();
  texts.form = '一';
  keeping.look();
  expect(texts.editor).toBe('一');
});

test('who takes back what was put in from outside gets the text of before, though it was ours', () => {
  const keeping = keep();
  type(keeping, '王秀英');
  keeping.adopt(() => {
    texts.form = '李秀英';
    keeping.look();
  });
  expect(texts.editor).toBe('李秀英');
  keeping.adopt(() => {
    texts.form = '王秀英';
    keeping.look();
  });
  expect([texts.editor, texts.form]).toEqual(['王秀英', '王秀英']);
});
