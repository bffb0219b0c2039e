import { byNewest } from '../../catalogue/order-stories.ts';
import type { Archive } from '../../load/read-archive.ts';
import { readEntryText } from '../../load/text-store.ts';
import { cardShapes, type Card, type CardShape } from './card.ts';
import { albumCard, storyCard } from './entry-cards.ts';
import { personCard, siteCard, villageCard } from './page-cards.ts';

/** A card, and in which shapes it is published. */
export interface CardJob {
  card: Card;
  shapes: readonly CardShape[];
  /** Which page it stands for, from the site's root. */
  page: string;
}

const LINK: readonly CardShape[] = ['wide'];

/** The story that the home page opens with. */
function findLead({ stories, site }: Archive) {
  const listed = stories.filter((story) => story.listed);
  return listed.find(({ address }) => address === site.leadStory) ?? listed.sort(byNewest)[0];
}

/** How many cards `allCards` comes to. */
export function countCards({ stories, albums, villages, people }: Archive): number {
  const listed = [...stories, ...albums].filter((entry) => entry.listed);
  return listed.length + villages.length + people.length + 1;
}

/** Every card of an archive, one at a time: what stands on thousands is not held at once. */
export async function* allCards(archive: Archive, cache: string): AsyncGenerator<CardJob> {
  const { site, stories, albums, villages, people } = archive;
  yield { card: siteCard(findLead(archive), site), shapes: LINK, page: '/' };
  for (const story of stories) {
    if (!story.listed) continue;
    const text = await readEntryText(cache, story.textKey);
    const page = `/stories/${story.address}/`;
    yield { card: storyCard(story, text, site), shapes: cardShapes, page };
  }
  for (const album of albums) {
    if (!album.listed) continue;
    yield { card: albumCard(album, site), shapes: LINK, page: `/albums/${album.address}/` };
  }
  for (const village of villages)
    yield { card: villageCard(village, site), shapes: LINK, page: `/villages/${village.slug}/` };
  for (const person of people)
    yield { card: personCard(person, site), shapes: LINK, page: `/people/${person.slug}/` };
}
