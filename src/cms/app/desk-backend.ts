import {
  ProxyBackend,
  type MediaFile,
  type ProxyRequest,
  type SavedAsset,
  type SavedEntry,
} from 'decap-cms-backend-proxy';
import { askDesk } from '../conflict/ask-desk.ts';
import { linkFile, nameAssets } from '../files/save-by-name.ts';

type Listed = { id: string; path: string };

/**
 * Decap's backend for the desk of this machine, with what the desk has beyond Decap's protocol. What
 * each addition does stands in a module of its own; here it is only called.
 */
export class DeskBackend extends ProxyBackend {
  /** Waits for a desk that is away, and says with every save what it is based on. */
  override request(request: ProxyRequest): Promise<unknown> {
    return askDesk(this.proxyUrl, request);
  }

  override async persistEntry(entry: SavedEntry, options: Record<string, unknown>) {
    const assets = await nameAssets(entry.assets);
    const status = options['status'] || this.options.initialWorkflowStatus;
    const { branch, cmsLabelPrefix } = this;
    const params = {
      branch,
      dataFiles: entry.dataFiles,
      assets,
      options: { ...options, status },
      cmsLabelPrefix,
    };
    return this.request({ action: 'persistEntry', params });
  }

  override async unpublishedEntryMediaFile(
    _collection: string,
    _slug: string,
    path: string,
    id: string,
  ): Promise<MediaFile> {
    return linkFile({ id, path });
  }

  override async getMedia(mediaFolder = this.mediaFolder): Promise<MediaFile[]> {
    const params = { branch: this.branch, mediaFolder, links: true };
    return ((await this.request({ action: 'getMedia', params })) as Listed[]).map(linkFile);
  }

  override async getMediaFile(path: string): Promise<MediaFile> {
    const params = { branch: this.branch, path, links: true };
    return linkFile((await this.request({ action: 'getMediaFile', params })) as Listed);
  }

  override async persistMedia(
    asset: SavedAsset,
    { commitMessage }: Record<string, unknown>,
  ): Promise<MediaFile> {
    const [named] = await nameAssets([asset]);
    const params = { branch: this.branch, asset: named, options: { commitMessage } };
    const { id, path } = (await this.request({ action: 'persistMedia', params })) as Listed;
    return linkFile({ id, path });
  }
}
