import { expect, test } from 'vitest';
import { safePath } from '../../desk/safe-path.ts';
import { nameFile } from './name-file.ts';

test.each([
  ['井台.jpg', '井台.jpg'],
  ['IMG_2041.JPG', 'IMG_2041.jpg'],
  ['老屋 门前，1965年.jpg', '老屋-门前-1965年.jpg'],
  ['“全家福”.png', '全家福.png'],
  ['../../.env.jpg', 'env.jpg'],
  ['.jpg', 'jpg'],
  ['con.jpg', '文件-con.jpg'],
  ['???.mp3', '文件.mp3'],
  ['𠮷鏊😀.webp', '𠮷鏊😀.webp'],
])('%s is called %s', (given, name) => {
  expect(nameFile(given, [])).toBe(name);
});

test('whatever it was called, the desk takes its name, however long', () => {
  const odd = [
    'a'.repeat(300),
    '井'.repeat(300),
    '😀'.repeat(90),
    '\u202egpj.exe',
    ' . ',
    'a\nb',
    '~$.docx',
  ];
  for (const name of odd) {
    const path = `content/albums/x/${nameFile(`${name}.jpg`, [])}`;
    expect(safePath(path, 'content/')).toBe(path);
  }
});

test('where others have the name it gets a number, also where only large and small letters differ', () => {
  expect(nameFile('井.jpg', ['井.jpg'])).toBe('井-2.jpg');
  expect(nameFile('A.jpg', ['a.jpg', 'a-2.JPG'])).toBe('A-3.jpg');
});
