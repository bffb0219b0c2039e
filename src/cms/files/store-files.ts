import { addAsset, getAsset, removeAsset } from 'decap-cms-core/dist/esm/actions/media.js';
import {
  addDraftEntryMediaFile,
  removeDraftEntryMediaFile,
} from 'decap-cms-core/dist/esm/actions/entries.js';
import { selectMediaFilePath } from 'decap-cms-core/dist/esm/reducers/entries.js';
import { createAssetProxy } from 'decap-cms-core/dist/esm/valueObjects/AssetProxy.js';
import { decapStore, type KeptMap } from '../entry/decap-store.ts';
import type { Original } from '../recordings/original/original.ts';
import { fileAddress, pictureAddress, sendToDesk } from './desk-files.ts';
import { forgetSmallPictures, smallPicture } from './small-pictures.ts';
import type { EntryFile, EntryFiles, SentFile, Sending } from './entry-files.ts';

/** A file as Decap keeps it in the entry. */
interface KeptFile {
  id: string;
  name: string;
  path: string;
  url?: string;
  displayURL?: unknown;
  draft?: boolean;
  file?: File;
  original?: Original;
}

/** Pixels: as a list shows a photo. */
const LISTED = 320;

const { dispatch, getState } = decapStore;

function openDraft() {
  const { config, collections, entryDraft } = getState();
  const entry = entryDraft.get('entry') as KeptMap | undefined;
  const collection = collections.get(String(entry?.get('collection')));
  return { config, entry, collection };
}

function pathOf(name: string): string {
  const { config, entry, collection } = openDraft();
  return selectMediaFilePath(config, collection, entry, name);
}

function keptFiles(): KeptFile[] {
  const files = openDraft().entry?.get('mediaFiles') as { toJS: () => KeptFile[] } | undefined;
  return files?.toJS() ?? [];
}

function addressOf({ url, displayURL }: KeptFile): string | undefined {
  return url ?? (typeof displayURL === 'string' ? displayURL : undefined);
}

const asEntryFile = (kept: KeptFile): EntryFile => ({
  id: kept.id,
  name: kept.name,
  address: addressOf(kept),
  isDraft: kept.draft === true,
  original: kept.original,
});

/** Those beside the entry and not below it. */
function list(): EntryFile[] {
  return keptFiles()
    .filter(({ path, name }) => path === pathOf(name))
    .map(asEntryFile);
}

function find(name: string): EntryFile | undefined {
  const path = pathOf(name);
  const kept = keptFiles().find((file) => file.path === path);
  return kept && asEntryFile(kept);
}

/** What a server on the web has is fetched by Decap itself, and is there some time later. */
function fetchedAddress(name: string): string | undefined {
  const { entry, collection } = openDraft();
  const asset = dispatch(getAsset({ collection, entry, path: name })) as {
    path: string;
    url: string;
  };
  return asset.path === pathOf(name) ? asset.url : undefined;
}

const watching = new Set<() => void>();
const tellAll = () => watching.forEach((tell) => tell());

function picture(name: string, width: 320 | 1280): string | undefined {
  const address = find(name)?.address ?? fetchedAddress(name);
  if (width === LISTED && address?.startsWith('blob:'))
    return smallPicture(address, width, tellAll);
  return address === undefined ? undefined : pictureAddress(address, width);
}

/** The desk has it at once, and a crash of the browser loses nothing; other servers with the save. */
async function send(file: File, sending?: Sending): Promise<SentFile> {
  if (isDesk()) {
    const { blob } = await sendToDesk(file, sending);
    return { id: blob, address: fileAddress(blob, file.name), file };
  }
  const id = sending?.sha256 ?? (await digestOf(file));
  return { id, address: URL.createObjectURL(file), file };
}

async function digestOf(file: File): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', await file.arrayBuffer());
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

function isDesk(): boolean {
  return (getState().config['backend'] as { name: string }).name === 'proxy';
}

function put(kept: KeptFile): void {
  dispatch(addAsset(createAssetProxy({ path: kept.path, url: kept.url, file: kept.file })));
  dispatch(addDraftEntryMediaFile(kept));
}

function add({ id, address, file, original }: SentFile, name: string): void {
  // What the desk has need not be kept here too.
  const here = { ...(isDesk() ? {} : { file }), ...(original && { original }) };
  put({ id, name, path: pathOf(name), url: address, displayURL: address, draft: true, ...here });
}

function remove(name: string): () => void {
  const path = pathOf(name);
  const kept = keptFiles().find((file) => file.path === path);
  if (!kept?.draft) return () => undefined;
  dispatch(removeAsset(path));
  dispatch(removeDraftEntryMediaFile({ id: kept.id }));
  return () => put({ ...kept, path: pathOf(name) });
}

function watch(listener: () => void): () => void {
  let last: unknown;
  const stop = decapStore.subscribe(() => {
    const { medias } = getState() as unknown as { medias: unknown };
    if (medias === last) return;
    last = medias;
    listener();
  });
  watching.add(listener);
  return () => {
    stop();
    watching.delete(listener);
    if (watching.size === 0) forgetSmallPictures();
  };
}

/** The files of the entry in Decap's form. */
export const storeFiles: EntryFiles = { list, find, picture, send, add, remove, watch };
