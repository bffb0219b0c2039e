import { element } from '../widgets/element.ts';
import { drawBlocks, type Shown } from './draw-blocks.ts';
import { shadowStyles } from './site-styles.ts';

/** What is drawn is to be looked at: no link of it leads away from what is being written. */
export function onlyToLookAt(place: EventTarget): void {
  const stay = (event: Event) => {
    if ((event.target as Element).closest('a, summary')?.tagName === 'A') event.preventDefault();
  };
  place.addEventListener('click', stay);
  place.addEventListener('auxclick', stay);
}

/**
 * Draws a block as the site does, in a shadow root: neither Decap's styles nor the site's reach the
 * other. The HTML is that of our own renderer, which escapes every text.
 */
export async function showBlock(place: HTMLElement, body: string, shown: Shown): Promise<void> {
  const html = await drawBlocks(body, shown);
  const root = place.shadowRoot ?? place.attachShadow({ mode: 'open' });
  let site = root.querySelector('.site');
  if (!site) {
    site = element('div', { class: 'site prose', inert: true });
    root.append(element('style', {}, shadowStyles()), site);
    onlyToLookAt(root);
  }
  site.innerHTML = html;
}
