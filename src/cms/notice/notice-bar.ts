import { notice } from '../../strings/notice.ts';
import type { Said } from './describe-status.ts';

/** A line at the foot of the page; the page is made longer by as much, so that it covers nothing. */
export interface NoticeBar {
  /** Null: there is nothing to say. */
  show: (said: Said | null) => void;
}

const STYLE = `
.site-notice { position: fixed; z-index: 1000; left: 0; right: 0; bottom: 0; box-sizing: border-box;
  display: flex; align-items: center; padding: 6px 16px; padding-bottom: calc(6px + env(safe-area-inset-bottom));
  background: #fffdf8; color: #2a2420; border-top: 3px solid #c9b99f;
  font: 17px/1.5 'PingFang SC', 'Noto Sans CJK SC', 'Microsoft YaHei', sans-serif; }
.site-notice[hidden] { display: none; }
.site-notice[data-kind='live'] { border-top-color: #39713f; }
.site-notice[data-kind='problem'] { border-top-color: #942b1f; }
.site-notice p { flex: 1; min-width: 0; margin: 0; max-height: 40vh; overflow: auto; overflow-wrap: anywhere; }
.site-notice a { display: inline-block; margin-left: 12px; padding: 8px 0; color: #942b1f; text-decoration: underline; }
.site-notice button { flex: none; min-width: 48px; min-height: 44px; margin-left: 12px; border: 1px solid #5c5148;
  border-radius: 6px; background: none; color: inherit; font: inherit; cursor: pointer; }
.site-notice a:focus-visible, .site-notice button:focus-visible { outline: 3px solid #942b1f; outline-offset: 2px; }
`;

function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  fields: Partial<HTMLElementTagNameMap[K]> = {},
): HTMLElementTagNameMap[K] {
  return Object.assign(document.createElement(name), fields);
}

/** Puts the bar at the end of the page, with its live region empty: what comes later is read out. */
export function createNoticeBar(onClose: () => void): NoticeBar {
  const bar = element('div', { className: 'site-notice' });
  bar.setAttribute('role', 'region');
  bar.setAttribute('aria-label', notice.label);
  // Only what changes inside a region that was there before is read out: it is never removed.
  const words = element('p');
  words.setAttribute('role', 'status');
  words.setAttribute('aria-live', 'polite');
  const close = element('button', { type: 'button', textContent: notice.close });
  const makeRoom = (pixels: number) => {
    document.body.style.paddingBottom = pixels > 0 ? `${pixels}px` : '';
  };
  let shown = '';
  const hide = () => {
    shown = '';
    words.textContent = '';
    bar.hidden = true;
    makeRoom(0);
  };
  const say = ({ kind, text, link, key }: Said) => {
    // Said once: a screen reader reads everything that is put there, also the same again.
    if (key === shown) return;
    shown = key;
    bar.hidden = false;
    bar.setAttribute('data-kind', kind);
    words.textContent = text;
    if (link) {
      const to = { href: link.url, target: '_blank', rel: 'noopener', textContent: link.text };
      words.append(element('a', to));
    }
    makeRoom(bar.offsetHeight);
  };
  close.addEventListener('click', () => {
    hide();
    onClose();
  });
  bar.append(words, close);
  document.head.append(element('style', { textContent: STYLE }));
  document.body.append(bar);
  hide();
  return { show: (said) => (said ? say(said) : hide()) };
}
