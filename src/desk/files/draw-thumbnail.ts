/** Pixels: as a list shows a photo, and as somebody looks at it while describing it. */
export const thumbnailSizes = [320, 1280] as const;
export type ThumbnailSize = (typeof thumbnailSizes)[number];

/** Larger than any scan: `src/media` takes the same. */
const MOST_PIXELS = 400_000_000;

let last: Promise<unknown> = Promise.resolve();

/** One after another: a photo of 60 megapixels takes 200 MB while it is drawn. */
function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const mine = last.then(work);
  last = mine.catch(() => undefined);
  return mine;
}

/** A small upright picture of a photo, as WebP; undefined where it can't be drawn. */
export function drawThumbnail(photo: Buffer, size: ThumbnailSize): Promise<Buffer | undefined> {
  return inTurn(async () => {
    const { default: sharp } = await import('sharp');
    const options = { failOn: 'none', limitInputPixels: MOST_PIXELS } as const;
    return sharp(photo, options)
      .rotate()
      .resize(size, size, { fit: 'inside', withoutEnlargement: true })
      .webp({ quality: 70 })
      .toBuffer()
      .catch(() => undefined);
  });
}
