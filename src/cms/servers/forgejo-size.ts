import type { ForgejoApi } from 'decap-cms-backend-forgejo';
import type { ArchiveSize, ForgejoLimits } from './forgejo-limits.ts';

/** The server did not say what has to be known before anything may be saved there. */
export class Unsaid extends Error {
  override name = 'Unsaid';
  readonly asked: 'settings' | 'branch' | 'tree';
  constructor(asked: Unsaid['asked'], cause?: unknown) {
    super(`forgejo-unsaid-${asked}`, { cause });
    this.asked = asked;
  }
}

interface TreePage {
  tree?: { type?: string; size?: number }[] | null;
  total_count?: number;
}

/** More pages than this are not one archive. */
const MOST_PAGES = 1000;

const isCount = (value: unknown): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0;

async function ask<T>(api: ForgejoApi, path: string, asked: Unsaid['asked'], params = {}) {
  try {
    return (await api.request(path, { params })) as T;
  } catch (error) {
    throw new Unsaid(asked, error);
  }
}

/** What the server gives out at most; throws {@link Unsaid} where it does not say, whatever else it says. */
export async function readLimits(api: ForgejoApi): Promise<ForgejoLimits> {
  const found = await ask<Partial<ForgejoLimits> | null>(api, '/settings/api', 'settings');
  const { default_max_blob_size: blob, default_git_trees_per_page: tree } = found ?? {};
  if (!isCount(blob) || !isCount(tree)) throw new Unsaid('settings');
  return { default_max_blob_size: blob, default_git_trees_per_page: tree };
}

/** How large the archive is on its published branch: every page of its list, however short they are. */
export async function measureArchive(api: ForgejoApi): Promise<ArchiveSize> {
  const { repoURL, branch } = api;
  const address = `${repoURL}/branches/${encodeURIComponent(branch)}`;
  const tip = await ask<{ commit?: { id?: string } }>(api, address, 'branch');
  if (!tip.commit?.id) throw new Unsaid('branch');
  const trees = `${repoURL}/git/trees/${encodeURIComponent(tip.commit.id)}`;
  let [seen, largest] = [0, 0];
  for (let page = 1; page <= MOST_PAGES; page += 1) {
    const list = await ask<TreePage>(api, trees, 'tree', { recursive: 1, page });
    const { tree, total_count: entries } = list;
    if (!isCount(entries)) throw new Unsaid('tree');
    largest = (tree ?? []).reduce((most, { size = 0 }) => Math.max(most, size), largest);
    seen += tree?.length ?? 0;
    if (seen >= entries) return { entries, largest };
    if (!tree?.length) break;
  }
  throw new Unsaid('tree');
}
