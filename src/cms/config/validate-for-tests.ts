import { build } from 'esbuild';
import { launchBrowser } from '../../testing/launch-browser.ts';
import { formatNames } from '../format/format-names.ts';

const DECAPS = ['boolean', 'file', 'image', 'list', 'number', 'object', 'select', 'string', 'text'];
const OURS = [
  'names',
  'transcript',
  'body',
  'address',
  'hidden',
  'photos',
  'recording',
  'checks',
  'day',
  'cover',
];

/** Decap's own check with its own widgets registered; ours have no options it could check. */
const SOURCE = `
import { validateConfig } from 'decap-cms-core/dist/esm/constants/configSchema.js';
import { registerCustomFormat, registerWidget } from 'decap-cms-core/dist/esm/lib/registry.js';
${DECAPS.map((name) => `import ${name} from 'decap-cms-widget-${name}';`).join('\n')}
for (const widget of [${DECAPS.join()}]) registerWidget(widget.Widget());
for (const name of ${JSON.stringify(OURS)})
  registerWidget({ name, controlComponent: () => null });
for (const name of ${JSON.stringify(Object.values(formatNames))})
  registerCustomFormat(name, 'mdx', { fromFile: () => ({}), toFile: () => '' });
window.refusalOf = (config) => {
  try {
    validateConfig(config);
    return '';
  } catch (error) {
    return String(error.message);
  }
};
`;

async function bundleSource(): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents: SOURCE, resolveDir: process.cwd() },
    bundle: true,
    write: false,
    format: 'iife',
    logLevel: 'error',
    mainFields: ['module', 'main'],
    loader: { '.wasm': 'empty' },
    define: { 'process.env.NODE_ENV': '"production"', global: 'window' },
    // What decap-cms-lib-util expects of its bundler.
    banner: { js: 'window.Buffer = { byteLength: (t) => new TextEncoder().encode(t).length };' },
    outdir: 'memory',
  });
  return outputFiles[0]!.text;
}

export interface ConfigCheck {
  /** Why Decap would not start with a configuration; empty where it would. */
  refusalOf: (config: unknown) => Promise<string>;
  close: () => Promise<void>;
}

/** `validateConfig` of decap-cms-core in a real browser: it can't be imported under Node. */
export async function openConfigCheck(): Promise<ConfigCheck> {
  const [browser, content] = await Promise.all([launchBrowser(), bundleSource()]);
  const page = await browser.newPage();
  // Decap calls `crypto.randomUUID`, which pages have over HTTPS or on their own machine only.
  await page.route('http://localhost/', (route) =>
    route.fulfill({ contentType: 'text/html', body: '' }),
  );
  await page.goto('http://localhost/');
  await page.addScriptTag({ content });
  return {
    refusalOf: (config) =>
      page.evaluate(
        (given) => (window as unknown as { refusalOf: (c: unknown) => string }).refusalOf(given),
        config,
      ),
    close: () => browser.close(),
  };
}
