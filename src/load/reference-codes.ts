import type { Album } from '../model/album.ts';
import type { Story } from '../model/story.ts';
import type { UsedReferenceCode } from './publication.ts';

/** Every 档号 an entry uses: its own, its photos', its recordings'. */
export function referenceCodesOf(
  fields: Story | Album,
  lineOf: (path: PropertyKey[]) => number,
): UsedReferenceCode[] {
  const recordings = 'recordings' in fields ? fields.recordings : [];
  const written: [code: string | undefined, path: PropertyKey[]][] = [
    [fields.referenceCode, ['referenceCode']],
    ...fields.photos.map(({ referenceCode }, index): (typeof written)[number] => [
      referenceCode,
      ['photos', index, 'referenceCode'],
    ]),
    ...recordings.map(({ referenceCode }, index): (typeof written)[number] => [
      referenceCode,
      ['recordings', index, 'referenceCode'],
    ]),
  ];
  return written.flatMap(([code, path]) => (code ? [{ code, line: lineOf(path) }] : []));
}
