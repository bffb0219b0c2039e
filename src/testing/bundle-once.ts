import { join } from 'node:path';
import { keepBundle } from '../cms/app/kept-bundle.ts';

/** The cache in which tests find the editor's bundle: each making its own took minutes in all. */
export const bundleCache = join(process.cwd(), '.cache/for-tests');

/** Vitest's global set-up: the editor is bundled once, before the tests that open it. */
export default async function bundleOnce(): Promise<void> {
  await keepBundle(join(bundleCache, 'admin'));
}
