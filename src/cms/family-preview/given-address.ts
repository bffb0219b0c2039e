import { previewToolStrings as strings } from '../../strings/preview-tool.ts';
import { copyText } from '../widgets/address/copy-text.ts';
import { button, element } from '../widgets/element.ts';
import { drawCode } from './draw-code.ts';

const LOOPBACK = /^(?:localhost|127\.[\d.]+|\[::1\])$/;

/** Where others can open it: here, unless this page was opened on the machine itself. */
export function wholeAddress(
  path: string,
  hosts: readonly string[],
): { url: string; onlyHere: boolean } {
  if (!LOOPBACK.test(location.hostname)) return { url: location.origin + path, onlyHere: false };
  const [host] = hosts;
  if (host) return { url: `http://${host}${path}`, onlyHere: false };
  return { url: location.origin + path, onlyHere: true };
}

/** The address that was just made, to be copied or scanned: it is shown this once. */
export function givenAddress(path: string, hosts: readonly string[]): HTMLElement {
  const { url, onlyHere } = wholeAddress(path, hosts);
  const box = element('input', { type: 'text', readonly: true, 'aria-label': strings.address });
  box.value = url;
  const news = element('p', { role: 'status' }, strings.once);
  const copy = button(
    strings.copy,
    () =>
      void copyText(box).then((copied) => {
        news.textContent = copied ? strings.copied : strings.copyByHand;
      }),
    { class: 'desk-button desk-first' },
  );
  const others = onlyHere
    ? [element('p', { class: 'desk-family-warning' }, strings.onlyHere)]
    : [element('p', {}, strings.code), drawCode(url, strings.codeLabel)];
  return element(
    'div',
    { class: 'desk-family-given' },
    element('div', { class: 'desk-family-row' }, box, copy),
    news,
    ...others,
  );
}
