import { extname } from 'node:path';
import { photoUrl } from '../../../../media/photo-variants.ts';
import type {
  PublishedAlbum,
  PublishedPhoto,
  PublishedStory,
} from '../../../../model/published.ts';
import { labelOf, tombstoneKinds } from '../../../../model/vocabulary.ts';
import { addressIn } from '../../../../sharing/site-address.ts';
import { transfer as t } from '../../../../strings/open-data-archive.ts';
import { joinNames } from '../../../../strings/words.ts';
import { joined, providedBy, writeDay, yearsOf } from './say-description.ts';
import { common, type Station, type TransferRow } from './transfer-row.ts';

export function photoRow(
  entry: PublishedStory | PublishedAlbum,
  photo: PublishedPhoto,
  index: number,
  station: Station,
): TransferRow {
  const { image } = photo;
  return {
    ...common(entry, station),
    code: photo.referenceCode ?? '',
    level: t.levels.file,
    parent: entry.referenceCode ?? '',
    category: labelOf(tombstoneKinds, 'kind' in entry ? entry.kind : 'album'),
    carrier: t.carriers.photo,
    title: photo.caption || photo.alt || t.photoOf(entry.title, index + 1),
    responsible: joined([
      photo.credit && t.taken(photo.credit),
      'providers' in entry && providedBy(entry),
    ]),
    day: writeDay(photo.when),
    place: photo.place ?? '',
    genre: t.genres.photo,
    extent: t.quantities.photo,
    pixels: `${image.width}×${image.height}`,
    // Its ending only: the name of a file may be somebody's.
    format: extname(photo.file).slice(1).toUpperCase(),
    people: joinNames(photo.people),
    summary: photo.alt ?? '',
    note: joined([
      entry.sample && t.remarks.sample,
      photo.unidentified && t.remarks.unidentified(photo.unidentified),
      photo.provenance && t.remarks.source(photo.provenance),
      photo.rights && t.remarks.rights(photo.rights),
    ]),
    link: addressIn(photoUrl(image, 1600), station.site),
  };
}

/** An album as a group of photos. */
export function albumRow(album: PublishedAlbum, station: Station): TransferRow {
  return {
    ...common(album, station),
    code: album.referenceCode ?? '',
    level: t.levels.group,
    category: labelOf(tombstoneKinds, 'album'),
    carrier: t.carriers.album,
    title: album.title,
    responsible: providedBy(album),
    day: yearsOf(album.photos),
    genre: t.genres.album,
    extent: t.quantities.album(album.photos.length),
    summary: album.summary ?? '',
    note: album.sample ? t.remarks.sample : '',
    link: addressIn(`/albums/${album.address}/`, station.site),
  };
}
