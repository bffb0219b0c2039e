/** Changes when a field changes its meaning or goes away; within a version, fields are only added. */
export const VERSION = 1;

/** Below it lies everything, at addresses that stay. */
export const ROOT = `/data/v${VERSION}/`;

/** Whether a path is one of those that a pattern with `{address}` and `{number}` means. */
export function ofPattern(pattern: string): (path: string) => boolean {
  const source = pattern
    .replace(/[.+?^$()|[\]\\]/g, '\\$&')
    .replace('{address}', '[^/]+')
    .replace('{number}', '\\d+');
  const all = new RegExp(`^${source}$`, 'u');
  return (path) => all.test(path);
}

/** Where the files of a story or an album lie, below {@link ROOT}. */
export function folderOf(section: 'stories' | 'albums', address: string): string {
  return `${section}/${address}/`;
}

/** What their files are called: `story.txt`, `album.jsonld`. */
export const stems = { stories: 'story', albums: 'album' } as const;
