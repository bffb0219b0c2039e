import { listRefs, moveRefs } from '../move-ref.ts';
import type { Repository } from '../repository.ts';

/** `refs/desk/uploads/<day>/<blob>`: no garbage collector takes what nobody has saved yet. */
const UPLOADS = 'refs/desk/uploads/';
/** Days after which an upload that no save has named is forgotten. */
const KEPT = 60;
const DAY = 86_400_000;

const dayName = (time: number) => new Date(time).toISOString().slice(0, 10).replaceAll('-', '');

/** What each ref holds, by the ref's last part. */
async function readUploads(repository: Repository) {
  return (await listRefs(repository, UPLOADS)).map(({ ref, commit: blob }) => ({ ref, blob }));
}

export async function listUploads(repository: Repository): Promise<string[]> {
  return (await readUploads(repository)).map(({ blob }) => blob);
}

export async function holdUpload({ git }: Repository, blob: string): Promise<void> {
  await git.run(['update-ref', `${UPLOADS}${dayName(Date.now())}/${blob}`, blob]);
}

async function drop(repository: Repository, isDone: (ref: string, blob: string) => boolean) {
  const uploads = (await readUploads(repository)).filter(({ ref, blob }) => isDone(ref, blob));
  const moves = uploads.map(({ ref, blob }) => ({ ref, from: blob, to: null }));
  if (moves.length > 0) await moveRefs(repository, moves);
}

/** The draft holds them now. */
export async function releaseUploads(
  repository: Repository,
  saved: ReadonlySet<string>,
): Promise<void> {
  if (saved.size > 0) await drop(repository, (_, blob) => saved.has(blob));
}

/** What somebody chose and never saved: after two months nobody comes back for it. */
export async function forgetOldUploads(repository: Repository, now = Date.now()): Promise<void> {
  const oldest = dayName(now - KEPT * DAY);
  await drop(repository, (ref) => ref.slice(UPLOADS.length) < oldest);
}
