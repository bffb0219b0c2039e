/**
 * A Vite plugin: `import()` reaches browsers as it is written. Vite would wrap it in a helper that
 * fetches the styles and neighbours of a chunk beforehand; ours have none, and the helper weighs
 * more (0.8 KB gzip) than the script that waits for a tap on a photo.
 */
export const plainImports = {
  name: 'archive:plain-imports',
  enforce: 'pre',
  load: (id: string) =>
    id === '\0vite/preload-helper.js' ? 'export const __vitePreload = (load) => load();' : null,
} as const;
