import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { BackendConfig } from './app/content-policy.ts';
import { copyBundle } from './app/kept-bundle.ts';
import { pageHtml } from './app/page-html.ts';
import { readBackendSettings } from './config/backend-settings.ts';
import { makeConfig } from './config/make-config.ts';

export interface AdminPaths {
  /** The finished site; the editor goes into its `admin/`. */
  out: string;
  /** Everything that can be made again. */
  cache: string;
}

/**
 * Writes the editor's page to `out/admin/`. What is bundled depends on our code and the packages
 * only, so it is kept in the cache; the configuration lies in the page. Throws, in Chinese, where
 * the environment names a server that keeps the archive and not all that is needed to reach it.
 */
export async function bundleAdmin(
  { out, cache }: AdminPaths,
  config: { backend: BackendConfig } = makeConfig(readBackendSettings()),
): Promise<void> {
  const admin = join(out, 'admin');
  await rm(admin, { recursive: true, force: true });
  await mkdir(admin, { recursive: true });
  const files = await copyBundle(join(cache, 'admin'), admin);
  await writeFile(join(admin, 'index.html'), pageHtml(files, config));
}

/** The same for a site that is put on the web: an editor only where a server keeps the archive. */
export async function bundlePublicAdmin(
  paths: AdminPaths,
  environment: NodeJS.ProcessEnv = process.env,
): Promise<void> {
  const settings = readBackendSettings(environment);
  // The desk of this machine is no public server's: `npm start` makes its page itself.
  if (settings.backend !== 'desk') await bundleAdmin(paths, makeConfig(settings));
}
