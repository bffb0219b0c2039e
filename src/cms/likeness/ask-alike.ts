import type { AlikePhoto } from '../../desk/actions/photos.ts';
import { askOwnDesk } from '../conflict/desk-address.ts';
import { findEntryOf } from '../entry/form-fields.ts';
import { readOpenEntry } from '../entry/open-entry.ts';
import { blobOf, fileAddress, pictureAddress } from '../files/desk-files.ts';
import { storeFiles } from '../files/store-files.ts';
import type { AskAlike, KnownPhoto } from './alike-notices.ts';

/** Pixels: as lists show photos. */
const SMALL = 320;

function asKnown({ how, blob, name, entry }: AlikePhoto): KnownPhoto[] {
  const picture = pictureAddress(fileAddress(blob, name), SMALL);
  if (!entry) return [{ how, name, picture, entry: null }];
  const found = findEntryOf(entry.path, null);
  if (!found) return [];
  const href = `#/collections/${found.collection}/entries/${found.slug}`;
  return [{ how, name, picture, entry: { ...entry, href } }];
}

/** Asks the desk; with other servers, which have never seen the photo, nothing is known. */
export const askAlike: AskAlike = async (name, others) => {
  const blobAt = (each: string) => blobOf(storeFiles.find(each)?.address);
  const blob = blobAt(name);
  if (!blob) return [];
  const beside = others.flatMap((other) => {
    const theirs = blobAt(other);
    return theirs && other !== name ? [{ name: other, blob: theirs }] : [];
  });
  const asked = { blob, path: readOpenEntry()?.path ?? null, beside };
  const { alike } = await askOwnDesk<{ alike: AlikePhoto[] }>('alikePhotos', asked);
  return alike.flatMap(asKnown);
};
