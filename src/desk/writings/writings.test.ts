import { afterEach, expect, test, vi } from 'vitest';
import { chen, createRepositories, liu, refusalOf, unsaved, workOn } from '../desk-for-tests.ts';
import { keepUpload } from '../files/keep-upload.ts';

const createRepository = createRepositories();
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const idOf = (number: number) => unsaved().id.replace(/.{3}$/, String(number).padStart(3, '0'));
/** Only the clock: everything else goes on as it does. */
const pass = (time: number) => {
  const now = Date.now();
  vi.useFakeTimers({ toFake: ['Date'] });
  vi.setSystemTime(now + time);
};
afterEach(() => void vi.useRealTimers());

const photo = (text: string) => ({
  bytes: (async function* () {
    yield Buffer.from(text);
  })(),
  name: '井.jpg',
  announced: undefined,
});

test('what is written is kept as it was last, with how long ago that was', async () => {
  const { ask } = await workOn(createRepository());
  await ask('keepWriting', { writing: unsaved({ at: 1, text: '那年' }) });
  const last = unsaved({ at: 2, text: '那年春天', data: { title: '𠮷', tags: ['\ud800'] } });
  await ask('keepWriting', { writing: last });
  // Sent before the other one, and held up on its way.
  await ask('keepWriting', { writing: unsaved({ at: 1, text: '那' }) });
  const { writings } = await ask('keptWritings');
  expect(writings).toEqual([{ ...last, age: expect.any(Number) }]);
  expect(writings[0].age).toBeLessThan(MINUTE);
  pass(MINUTE);
  await ask('keepWriting', { writing: { ...last, unwanted: true } });
  const [aside] = (await ask('keptWritings')).writings;
  expect(aside.age).toBeGreaterThan(MINUTE - 1);
  expect(aside.unwanted).toBe(true);
});

test('nobody else who logs in sees it, nor takes it away; those without a name are one', async () => {
  const { ask } = await workOn(createRepository());
  const writing = unsaved();
  await ask('keepWriting', { writing }, chen);
  await ask('forgetWriting', { id: writing.id, at: 9 }, liu);
  await ask('keepWriting', { writing: unsaved({ text: '本机写的' }) });
  const textsOf = async (...by: [] | [typeof chen]) =>
    (await ask('keptWritings', {}, ...by)).writings.map(({ text }: { text: string }) => text);
  expect(await textsOf(chen)).toEqual(['写到一半']);
  expect(await textsOf(liu)).toEqual([]);
  expect(await textsOf()).toEqual(['本机写的']);
});

test('it is no draft, and no branch has it', async () => {
  const repository = createRepository();
  const { ask } = await workOn(repository);
  const before = repository.git('for-each-ref', 'refs/heads');
  await ask('keepWriting', { writing: unsaved() });
  expect(await ask('unpublishedEntries')).toEqual([]);
  expect(repository.git('for-each-ref', 'refs/heads')).toBe(before);
  expect(repository.git('status', '--porcelain')).toBe('');
});

test('only those of one entry are answered where one is asked for', async () => {
  const { ask } = await workOn(createRepository());
  await ask('keepWriting', { writing: unsaved() });
  await ask('keepWriting', { writing: unsaved({ id: idOf(2), slug: null, path: null }) });
  const idsOf = async (slug: string | null) =>
    (await ask('keptWritings', { collection: 'stories', slug })).writings.map(
      ({ id }: { id: string }) => id,
    );
  expect(await idsOf('井台/index')).toEqual([unsaved().id]);
  expect(await idsOf(null)).toEqual([idOf(2)]);
  expect((await ask('keptWritings')).writings).toHaveLength(2);
});

test('it is forgotten when it is saved, unless it has been written on since', async () => {
  const repository = createRepository();
  const { ask } = await workOn(repository);
  await ask('keepWriting', { writing: unsaved({ at: 5 }) });
  await ask('forgetWriting', { id: unsaved().id, at: 4 });
  expect((await ask('keptWritings')).writings).toHaveLength(1);
  await ask('forgetWriting', { id: unsaved().id, at: 5 });
  expect((await ask('keptWritings')).writings).toEqual([]);
  expect(repository.git('for-each-ref', 'refs/desk/writing')).toBe('');
});

test('gone on with elsewhere it is one text and not two, unless both are being written', async () => {
  const { ask } = await workOn(createRepository());
  await ask('keepWriting', { writing: unsaved({ at: 5 }) });
  const replaces = { id: unsaved().id, at: 5 };
  await ask('keepWriting', { writing: unsaved({ id: idOf(2), at: 6 }), replaces });
  expect((await ask('keptWritings')).writings).toMatchObject([{ id: idOf(2) }]);
  await ask('keepWriting', { writing: unsaved({ at: 7, text: '那边又写了' }) });
  await ask('keepWriting', { writing: unsaved({ id: idOf(2), at: 8 }), replaces });
  expect((await ask('keptWritings')).writings).toHaveLength(2);
});

test('photos chosen for it are held as long as it is, and come back with it', async () => {
  const repository = createRepository();
  const { ask, desk } = await workOn(repository);
  const { blob } = await keepUpload(desk.repository, photo('井台的照片'));
  const files = [{ id: blob, blob, fields: { name: '井.jpg' } }];
  const unknown = { id: 'x', blob: repository.git('rev-parse', 'main:README.md'), fields: {} };
  await ask('keepWriting', { writing: unsaved({ files: [...files, unknown] }) });
  // Another window's save lets go of the upload.
  repository.git(
    'update-ref',
    '-d',
    repository.git('for-each-ref', '--format=%(refname)', 'refs/desk/uploads'),
  );
  repository.git('gc', '--prune=now', '--quiet');
  await desk.close();
  const again = await workOn(repository);
  const { writings } = await again.ask('keptWritings');
  // What the desk has never given away is not to be had by naming it here.
  expect(writings[0].files).toEqual(files);
  expect(await again.desk.blobs.has(blob)).toBe(true);
  expect(repository.git('cat-file', 'blob', blob)).toBe('井台的照片');
  await again.ask('keepWriting', { writing: unsaved({ at: 2 }) });
  expect(repository.git('for-each-ref', 'refs/desk/writing')).not.toContain(blob);
});

test('a text that is not to be had, too long or without sense is refused and changes nothing', async () => {
  const { ask } = await workOn(createRepository());
  await ask('keepWriting', { writing: unsaved() });
  const refusedFor = (more: object) =>
    refusalOf(ask('keepWriting', { writing: { ...unsaved({ at: 2 }), ...more } }));
  expect(await refusedFor({ id: '../../heads/main' })).toMatchObject({ status: 400 });
  expect(await refusedFor({ data: '写' })).toMatchObject({ status: 400 });
  expect(await refusedFor({ text: '长'.repeat(1_400_000) })).toMatchObject({ status: 413 });
  expect((await ask('keptWritings')).writings).toMatchObject([{ at: 1 }]);
});

test('nobody comes back for it after two months', async () => {
  const repository = createRepository();
  const { ask, desk } = await workOn(repository);
  await ask('keepWriting', { writing: unsaved({ at: 4e12 }) });
  pass(59 * DAY);
  expect((await ask('keptWritings')).writings).toHaveLength(1);
  pass(2 * DAY);
  expect((await ask('keptWritings')).writings).toEqual([]);
  await desk.close();
  await (await workOn(repository)).desk.close();
  expect(repository.git('for-each-ref', 'refs/desk/writing')).toBe('');
});

test('a day of writing does not fill the disk with what has been replaced', async () => {
  const repository = createRepository();
  const { ask } = await workOn(repository);
  const blobs: string[] = [];
  for (let at = 1; at <= 3; at += 1) {
    await ask('keepWriting', { writing: unsaved({ at }) });
    blobs.push(repository.git('for-each-ref', '--format=%(objectname)', 'refs/desk/writing'));
    pass(11 * MINUTE);
  }
  const isThere = (blob: string) => {
    try {
      repository.git('cat-file', '-e', blob);
      return true;
    } catch {
      return false;
    }
  };
  expect(blobs.map(isThere)).toEqual([false, true, true]);
  expect(repository.git('fsck', '--strict', '--no-dangling')).toBe('');
});

test('of more than anybody can go back to, what was set aside goes first', async () => {
  const repository = createRepository();
  const { ask } = await workOn(repository);
  await ask('keepWriting', { writing: unsaved({ id: idOf(1) }) });
  await ask('keepWriting', { writing: unsaved({ id: idOf(2), unwanted: true }) });
  const [first = ''] = repository.git('for-each-ref', 'refs/desk/writing').split('\n');
  const [blob = '', , ref = ''] = first.split(/\s/);
  for (let number = 3; number <= 200; number += 1)
    repository.write(`.git/${ref.replace(idOf(1), idOf(number))}`, `${blob}\n`);
  await ask('keepWriting', { writing: unsaved({ id: idOf(201) }) });
  const kept = repository.git('for-each-ref', '--format=%(refname)', 'refs/desk/writing');
  expect(kept.split('\n')).toHaveLength(200);
  expect(kept).not.toContain(idOf(2));
  expect(kept).toContain(idOf(201));
});
