import type { MediaFile, SavedAsset } from 'decap-cms-backend-proxy';
import { blobOf, fileAddress, sendToDesk } from './desk-files.ts';

/** A file of a save as the desk takes it: it has the contents already. */
interface NamedAsset {
  path: string;
  blob: string;
}

/** What Decap keeps behind an address of this page only: a photo chosen in its own library. */
async function fetchFile({ path, fileObj, url = '' }: SavedAsset): Promise<File> {
  const name = path.slice(path.lastIndexOf('/') + 1);
  if (fileObj) return fileObj;
  return new File([await (await fetch(url)).blob()], name);
}

/**
 * Names the files of a save by what is in them, after sending those that the desk does not have
 * yet, one after another. What was sent once is never sent again.
 */
export async function nameAssets(assets: readonly SavedAsset[]): Promise<NamedAsset[]> {
  const named: NamedAsset[] = [];
  for (const asset of assets) {
    const known = blobOf(asset.url);
    const blob = known ?? (await sendToDesk(await fetchFile(asset))).blob;
    named.push({ path: asset.path, blob });
  }
  return named;
}

/** A file that the desk has, as Decap reads it: an address, and nothing is fetched before it is shown. */
export function linkFile({ id, path }: { id: string; path: string }): MediaFile {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const url = fileAddress(id, name);
  return { id, path, name, url, displayURL: url };
}
