import type { Plugin } from 'esbuild';

/** What stands in for a part of a package that we leave out. */
interface LeftOut {
  /** The module's path, as the bundler sees it. */
  path: RegExp;
  /** What it exports instead. */
  instead: string;
}

const LEFT_OUT: readonly LeftOut[] = [
  {
    // Compiles its rules with `new Function`, which our content policy forbids. The configuration
    // is made by our build and checked there, by this very module, in the tests of `config/`.
    path: /decap-cms-core\/dist\/esm\/constants\/configSchema\.js$/,
    instead: 'export function validateConfig() {}',
  },
  {
    // Reads `---js` by running it. Our own format reads YAML, and every collection names its format.
    path: /decap-cms-core\/dist\/esm\/formats\/frontmatter\.js$/,
    instead: `
      const refuse = () => { throw new Error('front-matter-left-out'); };
      const none = { fromFile: refuse, toFile: refuse };
      export const FrontmatterInfer = none;
      export const frontmatterJSON = () => none;
      export const frontmatterTOML = () => none;
      export const frontmatterYAML = () => none;`,
  },
  {
    path: /decap-cms-core\/dist\/esm\/formats\/toml\.js$/,
    instead: `
      const refuse = () => { throw new Error('toml-left-out'); };
      export default { fromFile: refuse, toFile: refuse };`,
  },
  {
    // 300 KB of WebAssembly; photos are made smaller by our own build.
    path: /@jsquash\/webp\/index\.js$/,
    instead: `export const encode = () => { throw new Error('webp-left-out'); };`,
  },
];

/** Leaves out of Decap what we do not use: in weight, and in what a content policy must allow. */
export const slimDecap: Plugin = {
  name: 'slim-decap',
  setup(build) {
    for (const { path, instead } of LEFT_OUT)
      build.onLoad({ filter: path }, () => ({ contents: instead, loader: 'js' }));
  },
};
