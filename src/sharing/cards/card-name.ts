import { moduleDigest } from '../../load/code-digest.ts';
import { digestOf } from '../../load/text-store.ts';
import type { Card, CardShape } from './card.ts';
import { fontVersion } from './own-font.ts';

/** Hex digits: enough that no two cards share them. */
const LENGTH = 20;

let look: Promise<string> | undefined;

/** How cards look now: the code that draws them, and the font. The same for a whole build. */
function currentLook(): Promise<string> {
  look ??= moduleDigest('sharing/cards/draw-card.ts').then((code) => digestOf(code, fontVersion()));
  return look;
}

/** What stands on a card of one shape; only a poster has a code, and an invitation to it. */
function drawnOf(card: Card, shape: CardShape): Card {
  return shape === 'poster' ? card : { ...card, address: null, invitation: '' };
}

/**
 * The file name of a card: a digest of all that is seen on it. Another title is another name, so
 * that caches may keep it for ever.
 */
export async function cardName(card: Card, shape: CardShape): Promise<string> {
  const { photo, ...texts } = drawnOf(card, shape);
  const seen = JSON.stringify([shape, photo?.id ?? null, Object.entries(texts).sort()]);
  return `${digestOf(await currentLook(), seen).slice(0, LENGTH)}.jpg`;
}

/** Where a card lies on the site, from its root. */
export async function cardPath(card: Card, shape: CardShape): Promise<string> {
  return `/media/cards/${await cardName(card, shape)}`;
}
