import { listRefs } from '../move-ref.ts';
import type { Repository } from '../repository.ts';
import { listUploads } from './hold-uploads.ts';

/** Which contents may be read or named in a save: what lies in the archive's own folder. */
export interface KnownBlobs {
  add: (blob: string) => void;
  has: (blob: string) => Promise<boolean>;
}

const ID = /^[0-9a-f]{40}([0-9a-f]{24})?$/;

/** Whether a path is one that requests may name: in the archive, and no dot file. */
function isOurs(path: string, prefix: string): boolean {
  return (
    path.startsWith(prefix) &&
    !path
      .slice(prefix.length)
      .split('/')
      .some((name) => name.startsWith('.'))
  );
}

/** Everything that is published, in a draft, or uploaded and not yet saved. */
async function listBlobs(repository: Repository): Promise<string[]> {
  const { git, prefix } = repository;
  const heads = await listRefs(repository, 'refs/heads/');
  const input = heads.map(({ commit }) => `${commit}\n`).join('');
  const args = ['rev-list', '--objects', '--no-walk', '--stdin'];
  const { text } = heads.length > 0 ? await git.run(args, { input }) : { text: '' };
  const inTrees = text
    .split('\n')
    .map((line) => ({
      id: line.slice(0, line.indexOf(' ')),
      path: line.slice(line.indexOf(' ') + 1),
    }))
    .filter(({ id, path }) => ID.test(id) && path !== '' && isOurs(path, prefix));
  return [...inTrees.map(({ id }) => id), ...(await listUploads(repository))];
}

/**
 * Remembers what may be read; looks through the repository again only for what it doesn't know, so
 * that a hundred thumbnails are one look and not a hundred.
 */
export function createKnownBlobs(repository: Repository): KnownBlobs {
  const known = new Set<string>();
  let looking: Promise<void> | undefined;
  const look = async () => {
    for (const blob of await listBlobs(repository)) known.add(blob);
  };
  return {
    add: (blob) => void known.add(blob),
    has: async (blob) => {
      if (!ID.test(blob)) return false;
      if (known.has(blob)) return true;
      looking ??= look().finally(() => (looking = undefined));
      await looking;
      return known.has(blob);
    },
  };
}
