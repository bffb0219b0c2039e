import { notice } from '../../strings/notice.ts';
import { addFootRow } from '../foot/foot.ts';
import { button, element } from '../widgets/element.ts';
import type { Said } from './describe-status.ts';

/** A line at the foot of the page. */
export interface NoticeBar {
  /** Null: there is nothing to say. */
  show: (said: Said | null) => void;
}

/** Puts the bar at the end of the page, with its live region empty: what comes later is read out. */
export function createNoticeBar(onClose: () => void): NoticeBar {
  // Only what changes inside a region that was there before is read out: it is never removed.
  const words = element('p', { role: 'status', 'aria-live': 'polite' });
  let shown = '';
  const hide = () => {
    shown = '';
    words.textContent = '';
    bar.hidden = true;
  };
  const say = ({ kind, text, link, key }: Said) => {
    // Said once: a screen reader reads everything that is put there, also the same again.
    if (key === shown) return;
    shown = key;
    bar.hidden = false;
    bar.setAttribute('data-kind', kind);
    words.textContent = text;
    if (link) {
      words.append(element('a', { href: link.url, target: '_blank', rel: 'noopener' }, link.text));
    }
  };
  const close = button(notice.close, () => {
    hide();
    onClose();
  });
  const attributes = {
    class: 'site-notice desk-foot-row',
    role: 'region',
    'aria-label': notice.label,
  };
  const bar = element('div', attributes, words, close);
  addFootRow(bar, 'notice');
  hide();
  return { show: (said) => (said ? say(said) : hide()) };
}
