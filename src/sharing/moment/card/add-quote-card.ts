import { momentPanel as t } from '../../../strings/sharing-moment.ts';
import { cutQuote } from './cut-quote.ts';
import { drawCard, type QuoteCard } from './draw-card.ts';

/** The seal; null where the network loses it: a card without one is a card. */
function fetchSeal(): Promise<HTMLImageElement | null> {
  return new Promise((resolve) => {
    const seal = new Image();
    seal.onload = () => resolve(seal);
    seal.onerror = () => resolve(null);
    seal.src = '/seal.png';
  });
}

/** Draws the card and puts it into `place` as a picture that can be kept by a long press. */
export async function addQuoteCard(place: HTMLElement, card: QuoteCard): Promise<void> {
  const picture = drawCard(card, await fetchSeal()).toDataURL('image/png');
  const image = new Image();
  image.src = picture;
  image.alt = t.picture(cutQuote(card.quote.lines).join(' '), card.story.title);
  const caption = document.createElement('figcaption');
  caption.textContent = t.save;
  const file = document.createElement('a');
  file.className = 'button';
  file.href = picture;
  file.download = `${card.story.title}.png`;
  file.textContent = t.file;
  const figure = document.createElement('figure');
  figure.append(image, caption, file);
  place.textContent = '';
  place.appendChild(figure);
}
