import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { join } from 'node:path';
import { archiveIntegration } from './src/build/archive-integration.ts';
import { oldPhones } from './src/build/old-phones.ts';
import { archivePaths } from './src/load/archive-paths.ts';

const paths = archivePaths();

export default defineConfig({
  outDir: paths.out,
  cacheDir: join(paths.cache, 'astro'),
  trailingSlash: 'always',
  // Inside the page: on a weak network a second file costs more than its bytes.
  build: { format: 'directory', inlineStylesheets: 'always' },
  devToolbar: { enabled: false },
  server: { host: '127.0.0.1', port: 4321 },
  integrations: [mdx(), archiveIntegration(paths)],
  vite: {
    cacheDir: join(paths.cache, 'vite'),
    resolve: { alias: { 'archive-content': paths.content } },
    build: { cssTarget: oldPhones },
  },
});
