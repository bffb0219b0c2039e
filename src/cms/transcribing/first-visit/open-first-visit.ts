import { firstVisitStrings as strings } from '../../../strings/transcribing-first-visit.ts';
import { openPanel } from '../../panel/open-panel.ts';
import { button, element } from '../../widgets/element.ts';
import { keepFirstVisitSeen } from './first-visit-shown.ts';
import { addFirstVisitStyle } from './first-visit-style.ts';
import { fourPictures } from './four-pictures.ts';
import { PICTURE_SIZE } from './picture-size.ts';

type Picture = (typeof fourPictures)[number];

function drawStep({ name, does, alt, address }: Picture, place: number): HTMLElement {
  const heading = element('h3', {}, element('span', {}, String(place + 1)), name);
  const size = { width: String(PICTURE_SIZE.width), height: String(PICTURE_SIZE.height) };
  const picture = element('img', { src: address, alt, ...size });
  // Without it the words say all that is to be done.
  picture.addEventListener('error', () => picture.remove());
  return element('li', {}, heading, picture, element('p', {}, does));
}

/**
 * Shows in four pictures how an interview is entered. Once it was closed, `wasFirstVisitSeen` says
 * so. Returns how to close it.
 */
export function openFirstVisit(): () => void {
  addFirstVisitStyle();
  // Nothing in it can be pressed, and a keyboard has to scroll it.
  const reading = { tabindex: '0', role: 'group', 'aria-label': strings.title };
  const content = element(
    'div',
    { class: 'first-visit', ...reading },
    element('p', {}, strings.lead),
    element('ol', {}, ...fourPictures.map(drawStep)),
  );
  const done = button(strings.done, () => close(), { class: 'desk-button desk-first' });
  const close = openPanel({
    title: strings.title,
    content,
    actions: [done],
    onClose: keepFirstVisitSeen,
  });
  return close;
}
