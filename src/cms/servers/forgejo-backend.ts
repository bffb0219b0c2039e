import { ForgejoBackend } from 'decap-cms-backend-forgejo';
import type { ForgejoAsset, ForgejoConfig } from 'decap-cms-backend-forgejo';
import { refuseHalfAnswers } from './forgejo-answers.ts';
import { findLowLimits, type ForgejoLimits } from './forgejo-limits.ts';
import { measureArchive, readLimits, Unsaid } from './forgejo-size.ts';
import { refuseServer } from './refuse-server.ts';
import { SERVER_WORDS } from './words.ts';

const MEGABYTE = 1_000_000;

/**
 * Decap's Forgejo backend, which lets nobody in to a server that would lose their work: Forgejo's
 * limits are looked at after logging in, before anything is listed or saved.
 */
export class SafeForgejoBackend extends ForgejoBackend {
  private readonly server: string;
  private limits: ForgejoLimits | null = null;

  constructor(config: ForgejoConfig, options?: object) {
    super(config, options);
    this.server = config.backend.base_url;
  }

  /** Also how somebody is let in again who was logged in before. */
  override async authenticate(state: { token: string }): Promise<unknown> {
    const user = await super.authenticate(state).catch((error: Error) => {
      throw new Error(SERVER_WORDS.noAccess(error.message), { cause: error });
    });
    await this.checkLimits();
    refuseHalfAnswers(this.api);
    return user;
  }

  private async checkLimits(): Promise<void> {
    const { server } = this;
    try {
      const limits = await readLimits(this.api);
      const low = findLowLimits(limits, await measureArchive(this.api));
      if (low.length > 0) throw refuseServer({ server, low });
      this.limits = limits;
    } catch (error) {
      if (error instanceof Unsaid)
        throw refuseServer({ server, unsaid: error.asked, branch: this.api.branch });
      throw error;
    }
  }

  /** Decap's own opens an empty form where a story could not be fetched, and would save that. */
  override async getEntry(path: string) {
    const { originRepoURL: repoURL } = this.api;
    const missing = (error: { status?: number }) => {
      if (error.status === 404) return '';
      throw error;
    };
    const data = await this.api.readFile(path, null, { repoURL }).catch(missing);
    return { file: { path, id: null }, data };
  }

  private checkFile({ path, fileObj }: ForgejoAsset): void {
    if (!fileObj) return;
    const name = path.split('/').pop()!;
    if (fileObj.size === 0) throw new Error(SERVER_WORDS.empty(name));
    const most = this.limits?.default_max_blob_size ?? 0;
    if (fileObj.size > most)
      throw new Error(SERVER_WORDS.tooLarge(name, Math.floor(most / MEGABYTE)));
  }

  override async persistEntry(entry: { assets: ForgejoAsset[] }, options: object) {
    for (const asset of entry.assets) this.checkFile(asset);
    return super.persistEntry(entry, options);
  }

  override async persistMedia(asset: ForgejoAsset, options: object) {
    this.checkFile(asset);
    return super.persistMedia(asset, options);
  }
}
