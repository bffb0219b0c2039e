import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { preserving as words } from '../../strings/preserving.ts';
import { recordFixity } from './recorded-fixity.ts';
import { restoreBag } from './restore-bag.ts';
import { writeBag } from './write-bag.ts';

const MEGABYTE = 1 << 20;

/** A drive of a few megabytes; only root can have one. */
function mountDrive(folder: string, megabytes: number): boolean {
  mkdirSync(folder, { recursive: true });
  return (
    spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder]).status === 0
  );
}
const unmount = (folder: string) => spawnSync('umount', [folder]);
const canMount = (() => {
  const probe = join(tmpdir(), `drive-probe-${process.pid}`);
  const did = process.platform === 'linux' && mountDrive(probe, 1);
  if (did) unmount(probe);
  return did;
})();

describe.skipIf(!canMount)('on a drive that is full (skipped where none can be made)', () => {
  let folder: string;
  let drive: string;
  let filled = false;
  const content = () => join(folder, 'content');
  const filler = () => join(drive, 'somebody-else');
  /** Somebody else fills the drive as soon as we are at work on it. */
  const fillUp = () => {
    try {
      if (!filled) writeFileSync(filler(), Buffer.alloc(64 * MEGABYTE));
    } catch {
      filled = true;
    }
  };
  const quiet = () => () => {};

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'full-'));
    drive = join(folder, 'drive');
    filled = false;
    await mkdir(join(content(), 'stories/well'), { recursive: true });
    await writeFile(join(content(), 'site.yaml'), 'name: 故乡痕\n');
    for (const name of ['a.wav', 'b.wav', 'c.wav'])
      await writeFile(join(content(), 'stories/well', name), Buffer.alloc(2 * MEGABYTE, name));
  });
  afterEach(async () => {
    unmount(drive);
    await rm(folder, { recursive: true, force: true });
  });

  const bag = (progress: () => (done: number, total: number) => void = quiet) =>
    writeBag({
      content: content(),
      out: join(drive, 'bag'),
      today: '2026-11-28',
      about: { name: '故乡痕', station: '' },
      consent: true,
      print: () => undefined,
      progress,
    });

  it('a package is not begun that cannot be finished', async () => {
    mountDrive(drive, 4);
    await expect(bag()).rejects.toThrow('bag-no-space');
    expect(await readdir(drive)).toEqual([]);
  });

  it('a package that fills it up has not its name yet, and is gone on with', async () => {
    mountDrive(drive, 16);
    const afterOne = () => (done: number) => void (done >= 3 && fillUp());
    await expect(bag(afterOne)).rejects.toThrow('bag-disk-full');
    expect((await readdir(drive)).toSorted()).toEqual(['bag.没做完', 'somebody-else']);
    await rm(filler());
    expect((await bag()).files).toHaveLength(5);
    expect(await readdir(drive)).toEqual(['bag']);
  });

  it('nothing is put back by halves', async () => {
    mountDrive(drive, 32);
    await bag();
    const own = join(drive, 'own');
    const restore = (progress: (label: string) => () => void) =>
      restoreBag({ bag: join(drive, 'bag'), content: own, aside: null, progress });
    await writeFile(filler(), Buffer.alloc(22 * MEGABYTE));
    await expect(restore(quiet)).rejects.toThrow('bag-no-space');
    await rm(filler());
    const late = (label: string) => () => void (label === words.restoring && fillUp());
    await expect(restore(late)).rejects.toThrow('restore-disk-full');
    expect((await readdir(drive)).toSorted()).toEqual(['bag', 'somebody-else']);
    await rm(filler());
    expect((await restore(quiet)).files).toBe(4);
  });

  it('what was written down of every file before stays', async () => {
    mountDrive(drive, 1);
    const record = join(drive, 'record');
    const write = () => recordFixity(content(), record, quiet);
    await write();
    const before = await readFile(record, 'utf8');
    fillUp();
    await writeFile(join(content(), 'new.jpg'), 'x');
    await expect(write()).rejects.toThrow('fixity-disk-full');
    expect(await readFile(record, 'utf8')).toBe(before);
    expect((await readdir(drive)).toSorted()).toEqual(['record', 'somebody-else']);
  });
});
