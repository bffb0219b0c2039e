/** What we take of Decap's packages that come without types. */
declare module 'decap-cms-locales/dist/esm/*' {
  const phrases: import('../locale/phrases.ts').Phrases;
  export default phrases;
}

declare module 'decap-cms-widget-*' {
  import type { ComponentType } from 'react';
  export interface StockWidget {
    name: string;
    controlComponent: ComponentType<Record<string, unknown>>;
    previewComponent: ComponentType<Record<string, unknown>>;
  }
  const widget: Pick<StockWidget, 'controlComponent' | 'previewComponent'> & {
    Widget: (options?: object) => StockWidget;
  };
  export default widget;
}

declare module 'decap-cms-backend-proxy' {
  /** What Decap saves: texts, and files as it keeps them until they are saved. */
  export interface SavedEntry {
    dataFiles: { path: string; slug: string; raw: string; newPath?: string }[];
    assets: SavedAsset[];
  }
  export interface SavedAsset {
    path: string;
    fileObj?: File;
    /** Where the page has it from. */
    url?: string;
    toBase64: () => Promise<string>;
  }
  /** One request of the protocol. */
  export interface ProxyRequest {
    action: string;
    params: Record<string, unknown>;
  }
  export interface MediaFile {
    id: string;
    name: string;
    path: string;
    file?: File;
    size?: number;
    url?: string;
    displayURL?: string;
  }
  /** The methods that ours go beyond. */
  export class ProxyBackend {
    constructor(config: unknown, options?: unknown);
    branch: string;
    proxyUrl: string;
    options: { initialWorkflowStatus?: string };
    cmsLabelPrefix?: string;
    mediaFolder: string;
    request(payload: ProxyRequest): Promise<unknown>;
    persistEntry(entry: SavedEntry, options: Record<string, unknown>): Promise<unknown>;
    getEntry(path: string): Promise<unknown>;
    unpublishedEntryDataFile(
      collection: string,
      slug: string,
      path: string,
      id: string,
    ): Promise<string>;
    unpublishedEntryMediaFile(
      collection: string,
      slug: string,
      path: string,
      id: string,
    ): Promise<MediaFile>;
    getMedia(mediaFolder?: string): Promise<MediaFile[]>;
    getMediaFile(path: string): Promise<MediaFile>;
    persistMedia(asset: SavedAsset, options: Record<string, unknown>): Promise<MediaFile>;
  }
}
declare module 'decap-cms-backend-forgejo' {
  /** Forgejo's API as Decap asks it. */
  export interface ForgejoApi {
    /** `/repos/zhan/guxianghen` */
    repoURL: string;
    originRepoURL: string;
    branch: string;
    /** Throws with the answer's `status` where that is not a good one. */
    request: (
      path: string,
      options?: { params?: Record<string, string | number> },
      parse?: (response: Response) => unknown,
    ) => Promise<unknown>;
    readFile: (path: string, id: null, options: { repoURL: string }) => Promise<string>;
  }
  export interface ForgejoConfig {
    backend: { base_url: string };
  }
  export interface ForgejoAsset {
    path: string;
    fileObj?: File;
  }
  /** The methods that ours go beyond. */
  export class ForgejoBackend {
    constructor(config: ForgejoConfig, options?: object);
    api: ForgejoApi;
    authenticate(state: { token: string }): Promise<unknown>;
    getEntry(path: string): Promise<{ file: { path: string; id: null }; data: string }>;
    persistEntry(entry: { assets: ForgejoAsset[] }, options: object): Promise<unknown>;
    persistMedia(asset: ForgejoAsset, options: object): Promise<unknown>;
  }
}
declare module 'decap-cms-backend-gitlab' {
  export const GitLabBackend: unknown;
}
declare module 'decap-cms-backend-github' {
  export const GitHubBackend: unknown;
}
declare module 'decap-cms-core/dist/esm/redux/index.js' {
  export const store: unknown;
}
declare module 'decap-cms-core/dist/esm/formats/formats.js' {
  export function resolveFormat(
    collection: unknown,
    entry: unknown,
  ): {
    fromFile: (text: string) => Record<string, unknown>;
    toFile: (data: Record<string, unknown>, order: readonly string[]) => string;
  };
}
declare module 'decap-cms-core/dist/esm/backend.js' {
  export const Backend: { prototype: object };
}
declare module 'decap-cms-core/dist/esm/actions/editorialWorkflow.js' {
  type Thunk = (...args: never[]) => unknown;
  export function persistUnpublishedEntry(collection: unknown, isDraft: boolean): Thunk;
  export function loadUnpublishedEntry(collection: unknown, slug: string): Thunk;
  export function publishUnpublishedEntry(collection: string, slug: string): Thunk;
}
declare module 'decap-cms-core/dist/esm/valueObjects/AssetProxy.js' {
  export default class AssetProxy {
    constructor(options: { path: unknown; file: unknown; url: unknown; field: unknown });
  }
}
declare module 'decap-cms-core/dist/esm/actions/media.js' {
  export function addAsset(asset: unknown): object;
  export function removeAsset(path: string): object;
  export function getAsset(asked: {
    collection: unknown;
    entry: unknown;
    path: string;
  }): (...args: never[]) => unknown;
}
declare module 'decap-cms-core/dist/esm/actions/entries.js' {
  export function loadEntry(collection: unknown, slug: string): (...args: never[]) => unknown;
  export function addDraftEntryMediaFile(file: object): object;
  export function removeDraftEntryMediaFile(file: { id: string }): object;
}
declare module 'decap-cms-core/dist/esm/reducers/entries.js' {
  export function selectMediaFilePath(
    config: unknown,
    collection: unknown,
    entry: unknown,
    name: string,
  ): string;
}
declare module 'decap-cms-core/dist/esm/valueObjects/AssetProxy.js' {
  export function createAssetProxy(asset: {
    path: string;
    url?: string | undefined;
    file?: File | undefined;
  }): unknown;
}
declare module 'decap-cms-core/dist/esm/backend.js' {
  interface Implementation {
    updateUnpublishedEntryStatus(collection: string, slug: string, status: string): Promise<void>;
    publishUnpublishedEntry(collection: string, slug: string): Promise<void>;
  }
  export function currentBackend(config: object): {
    implementation: Implementation;
    /** Returns the slug. */
    persistEntry(save: object): Promise<string>;
  } & import('../entry/doors.ts').DecapBackend;
}
