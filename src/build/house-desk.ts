import { join } from 'node:path';
import type { ArchivePaths } from '../load/archive-paths.ts';
import type { HouseDesk } from './open-house.ts';

/** The desk over the git repository that the archive lies in; throws, in Chinese, why it can't be. */
export async function openHouseDesk({ content }: ArchivePaths): Promise<HouseDesk> {
  const { openDesk } = await import('../desk/open-desk.ts');
  const { serveDesk } = await import('../desk/serve-desk.ts');
  const { readRegister } = await import('../load/register.ts');
  const { gatePublishing } = await import('../review/gate-publishing.ts');
  const publish = gatePublishing(() => readRegister(content));
  const desk = await openDesk({ content, publish });
  return {
    serve: (hosts, findEditor) => serveDesk(desk, { hosts, ...(findEditor && { findEditor }) }),
    onPublished: desk.onPublished,
    close: desk.close,
  };
}

/** Makes the editor's page for that desk; returns the folder that has it under `admin/`. */
export async function makeAdminPage({ cache }: ArchivePaths): Promise<string> {
  const { bundleAdmin } = await import('../cms/bundle-admin.ts');
  const { makeConfig } = await import('../cms/config/make-config.ts');
  const out = join(cache, 'admin-page');
  await bundleAdmin({ out, cache }, makeConfig({ backend: 'desk' }));
  return out;
}
