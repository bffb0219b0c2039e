import { join } from 'node:path';
import type { ArchivePaths } from '../load/archive-paths.ts';
import { todayInShanghai } from '../model/dates.ts';
import type { HouseDesk } from './open-house.ts';

/** The desk over the git repository that the archive lies in; throws, in Chinese, why it can't be. */
export async function openHouseDesk(
  { content, cache }: ArchivePaths,
  environment?: NodeJS.ProcessEnv,
): Promise<HouseDesk> {
  const { openDesk } = await import('../desk/open-desk.ts');
  const { serveDesk } = await import('../desk/serve-desk.ts');
  const { readRegister } = await import('../load/register.ts');
  const { gatePublishing } = await import('../review/gate-publishing.ts');
  const publish = gatePublishing(() => readRegister(content));
  const { giveReferenceCodes } = await import('../cms/config/give-reference-codes.ts');
  const { isOfCollection } = await import('../cms/config/is-of-collection.ts');
  const { readSite } = await import('../load/read-site.ts');
  const desk = await openDesk({
    content,
    publish,
    belongs: isOfCollection,
    complete: async (incoming) => {
      const { fonds } = (await readSite(content)).site;
      return giveReferenceCodes(incoming, { fonds, year: Number(todayInShanghai().slice(0, 4)) });
    },
  });
  const { openPreviews } = await import('../preview/previews.ts');
  const { servePreviews } = await import('../preview/serve-previews.ts');
  const previews = await openPreviews(desk.repository, { cache }, environment);
  return {
    serve: (hosts, findEditor) => {
      const serving = { hosts, ...(findEditor && { findEditor }) };
      const [first, second] = [servePreviews(previews, serving), serveDesk(desk, serving)];
      return (request, response, next) =>
        first(request, response, () => second(request, response, next));
    },
    onPublished: desk.onPublished,
    close: async () => {
      await previews.close();
      await desk.close();
    },
  };
}

/** Makes the editor's page for that desk; returns the folder that has it under `admin/`. */
export async function makeAdminPage(
  { cache }: ArchivePaths,
  { hasLogin = false } = {},
): Promise<string> {
  const { bundleAdmin } = await import('../cms/bundle-admin.ts');
  const { makeConfig } = await import('../cms/config/make-config.ts');
  const out = join(cache, 'admin-page');
  const config = makeConfig({ backend: 'desk' });
  // Who may come in is this server's affair, and nothing of the archive's form.
  const backend = { ...config.backend, has_login: hasLogin };
  await bundleAdmin({ out, cache }, { ...config, backend });
  return out;
}
