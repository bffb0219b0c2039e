import type { ImageSource } from '../../model/published.ts';

/** What stands on a card. Made from published entries only, and says no more than their page. */
export interface Card {
  title: string;
  /** Who tells it, and where: `王秀英 口述`, `柳湾村`; empty ones are left out. */
  byline: string[];
  /** A sentence of it; empty where there is none. */
  words: string;
  photo: ImageSource | null;
  sample: boolean;
  /** Whose cards these are. */
  siteName: string;
  station: string;
  /** Only on the poster: where its QR code leads, whole; null while the site has no address. */
  address: string | null;
  /** Only on the poster: what is to be had there: `扫一扫，听这段录音`. */
  invitation: string;
}

/** Pixels. The link's card, the square picture that WeChat shows, the picture to be saved. */
export const cardSizes = {
  wide: { width: 1200, height: 630 },
  square: { width: 600, height: 600 },
  poster: { width: 900, height: 1600 },
} as const;

export type CardShape = keyof typeof cardSizes;
export const cardShapes = Object.keys(cardSizes) as CardShape[];
