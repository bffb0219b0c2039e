import { DeskRefusal, type RefusalId } from './desk-refusal.ts';
import { GitFailure } from './run-git.ts';

/** What git and the system say (in English: we run them with LC_ALL=C), and what it comes to. */
const KNOWN: readonly (readonly [RegExp, RefusalId])[] = [
  [/No space left on device|ENOSPC|Disk quota exceeded|EDQUOT/, 'disk-full'],
  [/Read-only file system|EROFS|Permission denied|insufficient permission|EACCES/, 'read-only'],
  [/dubious ownership/, 'not-our-repository'],
  [/' exists; cannot create '/, 'path-occupied'],
  [/Unable to create '[^']*\.lock'|cannot lock ref/, 'repository-busy'],
  [/not a git repository/, 'no-repository'],
];

/** Any failure as a refusal; what git said stays out of it, for it names folders of this machine. */
export function explainFailure(error: unknown): DeskRefusal {
  if (error instanceof DeskRefusal) return error;
  const reason = error instanceof GitFailure ? error.reason : String(error);
  const known = KNOWN.find(([pattern]) => pattern.test(reason));
  return new DeskRefusal(known ? known[1] : 'git-failed');
}
