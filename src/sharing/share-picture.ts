import { strings } from '../strings/strings.ts';
import { cardSizes, type Card, type CardShape } from './cards/card.ts';
import { cardPath } from './cards/card-name.ts';
import { sharingCards as t } from '../strings/sharing-cards.ts';

export interface SharePicture {
  path: string;
  width: number;
  height: number;
  /** What is to be seen on it. */
  alt: string;
}

/** The seal, drawn by `scripts/draw-seal.ts`. */
export const sealPicture: SharePicture = {
  path: '/seal.png',
  width: 512,
  height: 512,
  alt: strings.sharing.seal,
};

/** A card in one of its shapes, as `cards/publish-cards.ts` publishes it. */
export async function sharePicture(card: Card, shape: CardShape = 'wide'): Promise<SharePicture> {
  const { title, byline } = card;
  return { path: await cardPath(card, shape), ...cardSizes[shape], alt: t.alt(title, byline) };
}
