import { mediaUrl, photoVariants } from '../../../media/photo-variants.ts';
import type { PublishedPhoto } from '../../../model/published.ts';
import { strings } from '../../../strings/strings.ts';
import { photoFacts } from '../entries/entry-facts.ts';
import { iiifFact, zh } from './iiif-words.ts';

/** The sizes in which every program shows a photo, the smallest first. */
function jpegs({ image }: PublishedPhoto, origin: string) {
  return photoVariants(image)
    .filter(({ format }) => format === 'jpg')
    .map(({ name, width, height }) => ({
      id: origin + mediaUrl(name),
      type: 'Image',
      format: 'image/jpeg',
      width,
      height,
    }));
}

export function photoThumbnail(photo: PublishedPhoto, origin: string) {
  return [jpegs(photo, origin)[0]!];
}

/** A photo at its largest published size; `id` is the canvas's own address. */
export function photoCanvas(photo: PublishedPhoto, id: string, origin: string) {
  const largest = jpegs(photo, origin).at(-1)!;
  const { width, height } = largest;
  const facts = photoFacts(photo);
  return {
    id,
    type: 'Canvas',
    label: zh(photo.caption ?? photo.alt ?? strings.story.undescribed),
    ...(photo.alt && { summary: zh(photo.alt) }),
    ...(facts.length > 0 && { metadata: facts.map(iiifFact) }),
    width,
    height,
    thumbnail: photoThumbnail(photo, origin),
    items: [
      {
        id: `${id}/page`,
        type: 'AnnotationPage',
        items: [
          {
            id: `${id}/image`,
            type: 'Annotation',
            motivation: 'painting',
            body: largest,
            target: id,
          },
        ],
      },
    ],
  };
}
