import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { isCalendarDay } from '../model/dates.ts';
import { archivePaths } from './archive-paths.ts';

test('an archive lies in the project unless the environment says otherwise', () => {
  const root = resolve('/project');
  expect(archivePaths({}, root)).toMatchObject({
    root,
    content: join(root, 'content'),
    cache: join(root, '.cache'),
    out: join(root, 'dist'),
  });
  expect(archivePaths({ ARCHIVE_CONTENT: 'other', ARCHIVE_OUT: '/elsewhere' }, root)).toMatchObject(
    { content: join(root, 'other'), out: resolve('/elsewhere') },
  );
});

test('today is today, or the day that is set', () => {
  expect(isCalendarDay(archivePaths({}).today)).toBe(true);
  expect(archivePaths({ ARCHIVE_TODAY: '2030-01-01' }).today).toBe('2030-01-01');
});

test('a day that is none is refused with what to write', () => {
  expect(() => archivePaths({ ARCHIVE_TODAY: '明天' })).toThrow(
    'ARCHIVE_TODAY 写成了“明天”。要写成 2024-05-12 这样的日期。',
  );
});
