/**
 * What Forgejo gives out at most. Beyond the first a file comes back empty, and Decap's next save
 * writes it so; beyond the second files are missing from the list. Neither says anything. The names
 * are those of `GET /api/v1/settings/api`.
 */
export interface ForgejoLimits {
  /** Bytes of one file. */
  default_max_blob_size: number;
  /** Files and folders in one answer. */
  default_git_trees_per_page: number;
}

/** What the archive has. */
export interface ArchiveSize {
  /** Its largest file, in bytes. */
  largest: number;
  /** Its files and folders. */
  entries: number;
}

/** A setting of `app.ini` that is too low. */
export interface LowLimit {
  setting: 'DEFAULT_MAX_BLOB_SIZE' | 'DEFAULT_GIT_TREES_PER_PAGE';
  found: number;
  /** What to write there; more than is needed today. */
  wanted: number;
}

/** As large as our own desk takes a file: an afternoon's recording; bytes. */
const LARGEST_FILE = 100_000_000;
const ENOUGH_BLOB = 2 ** 27;
/** A thousand stories with nine photos each. */
const MOST_ENTRIES = 10_000;
const ENOUGH_ENTRIES = 100_000;

const powerOfTwo = (number: number) => 2 ** Math.ceil(Math.log2(number));

/** Which limits are too low for an archive of this size, and for one that grows. */
export function findLowLimits(
  { default_max_blob_size: blob, default_git_trees_per_page: tree }: ForgejoLimits,
  { largest, entries }: ArchiveSize,
): LowLimit[] {
  const low: LowLimit[] = [];
  if (blob < Math.max(LARGEST_FILE, largest)) {
    const wanted = Math.max(ENOUGH_BLOB, powerOfTwo(largest));
    low.push({ setting: 'DEFAULT_MAX_BLOB_SIZE', found: blob, wanted });
  }
  // Twice what there is: an afternoon adds files, and nobody checks in between.
  if (tree < Math.max(MOST_ENTRIES, 2 * entries)) {
    const wanted = Math.max(ENOUGH_ENTRIES, powerOfTwo(4 * entries));
    low.push({ setting: 'DEFAULT_GIT_TREES_PER_PAGE', found: tree, wanted });
  }
  return low;
}
