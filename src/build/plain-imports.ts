const HELPER = '\0vite/preload-helper.js';

interface BundledFile {
  type: string;
  code?: string;
  fileName: string;
  moduleIds?: readonly string[];
}

/** The chunk that has nothing but the helper. */
function isHelper({ moduleIds = [] }: BundledFile): boolean {
  return moduleIds.length === 1 && moduleIds[0] === HELPER;
}

/** Most calls of the helper go; for those that do more than import, it stands in the chunk itself. */
function unwrap(code: string, taken: RegExp): string {
  const own = taken.exec(code)?.[1];
  if (!own) return code;
  const call = new RegExp(`\\b${own}\\(\\(\\)=>(import\\(\`[^\`]+\`\\)),\\w+\\)`, 'g');
  return `var ${own}=e=>e();${code.replace(taken, '').replace(call, '$1')}`;
}

/**
 * A Vite plugin: `import()` reaches browsers nearly as it is written. Vite would wrap it in a helper
 * that fetches the styles and neighbours of a chunk beforehand; ours have none, and the helper weighs
 * more (0.8 KB gzip) than the script that waits for a tap on a photo.
 */
export const plainImports = {
  name: 'archive:plain-imports',
  enforce: 'pre',
  load: (id: string) => (id === HELPER ? 'export const __vitePreload = (load) => load();' : null),
  generateBundle: (_: unknown, bundle: Record<string, BundledFile>) => {
    const helper = Object.values(bundle).find(isHelper);
    if (!helper) return;
    delete bundle[helper.fileName];
    const name = helper.fileName.split('/').pop()!.replace('.', '\\.');
    const taken = new RegExp(`import\\{\\w+ as (\\w+)\\}from"\\./${name}";`);
    for (const file of Object.values(bundle)) if (file.code) file.code = unwrap(file.code, taken);
  },
} as const;
