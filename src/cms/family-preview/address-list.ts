import { todayInShanghai } from '../../model/dates.ts';
import { previewToolStrings as strings } from '../../strings/preview-tool.ts';
import { formatDay } from '../../strings/words.ts';
import { button, element } from '../widgets/element.ts';
import type { GivenAddress } from './ask-previews.ts';

/** The addresses that still work, each with a button that ends it. */
export function addressList(
  addresses: readonly GivenAddress[],
  stop: (id: string) => void,
): HTMLElement {
  if (addresses.length === 0) return element('p', {}, strings.none);
  const rows = addresses.map(({ id, note, by, expiresAt }) => {
    const until = strings.until(formatDay(todayInShanghai(new Date(expiresAt))), by);
    return element(
      'li',
      {},
      element('p', {}, `${note || strings.unnamed}：${until}`),
      button(strings.stop, () => stop(id), { class: 'desk-button' }),
    );
  });
  return element('ul', {}, ...rows);
}
