import { savingStrings } from '../../strings/cms-saving.ts';
import { showDifferences } from '../conflict/show-differences.ts';
import { addDifferenceStyle } from '../conflict/show-differences.ts';
import { oneOf } from '../entry/form-fields.ts';
import { openPanel } from '../panel/open-panel.ts';
import { button, element } from '../widgets/element.ts';
import { howMuch, keptDifferences } from './describe-kept.ts';
import type { KeptText } from './kept-store.ts';
import { isElsewhere, isLive, type KeptTexts } from './kept-texts.ts';

const words = savingStrings.kept;

/** Where an entry is opened that goes on with what is kept. */
function addressOf({ collection, slug }: KeptText): string {
  const path = slug === null ? 'new' : `entries/${slug}`;
  return `#/collections/${collection}/${path}`;
}

/** The text itself, for reading and copying: also when its entry can't be opened any more. */
function showWhole(kept: KeptText): void {
  const content = element('div', {}, showDifferences(keptDifferences(kept, null)));
  openPanel({ title: kept.title || savingStrings.untitled, content });
}

function showOne(kept: KeptText, options: ListOptions, refresh: () => void): HTMLElement {
  const { collection, slug, title, at } = kept;
  const name = slug === null ? words.newEntry(oneOf(collection)) : oneOf(collection);
  const where = isElsewhere(kept) ? `${words.elsewhere}，` : '';
  const live = isLive(kept) ? words.stillWriting : '';
  const said = `${savingStrings.time(at)}，${where}${name}，${howMuch(kept, null)}${live}`;
  const mark = (unwanted: boolean) => void options.texts.put({ ...kept, unwanted }).then(refresh);
  const open = button(words.goOn, () => options.open(kept, addressOf(kept)), {
    class: 'desk-button desk-first',
  });
  const drop = kept.unwanted
    ? button(words.undo, () => mark(false), { class: 'desk-button' })
    : button(words.drop, () => mark(true), { class: 'desk-button' });
  return element(
    'div',
    { class: 'desk-listed' },
    element('p', {}, element('strong', {}, title || savingStrings.untitled), element('br'), said),
    ...(kept.unwanted || live ? [] : [open]),
    button(words.lookAtList, () => showWhole(kept), { class: 'desk-button' }),
    ...(live ? [] : [drop]),
  );
}

export interface ListOptions {
  texts: KeptTexts;
  hasDesk: boolean;
  /** Goes to the entry and puts the text into its form. */
  open: (kept: KeptText, address: string) => void;
  liveIds: () => Promise<ReadonlySet<string>>;
}

/** What is kept and no window of this browser is writing now. */
export async function findKeptTexts({ texts, liveIds }: ListOptions): Promise<KeptText[]> {
  const kept = await texts.list();
  const live = kept.length > 0 ? await liveIds() : new Set<string>();
  return kept.filter(({ id }) => !live.has(id));
}

/** All that is kept, with the way back into a form. It stays until somebody has saved it. */
export async function openKeptList(options: ListOptions): Promise<void> {
  addDifferenceStyle();
  const list = element('div');
  const fill = async () => {
    const kept = await findKeptTexts(options);
    const opened: ListOptions = {
      ...options,
      open: (text, address) => {
        close();
        options.open(text, address);
      },
    };
    const show = (text: KeptText) => showOne(text, opened, () => void fill());
    const wanted = kept.filter(({ unwanted }) => !unwanted).map(show);
    const aside = kept.filter(({ unwanted }) => unwanted).map(show);
    list.replaceChildren(
      element('p', {}, options.hasDesk ? words.listHowDesk : words.listHow),
      ...(wanted.length > 0 ? wanted : [element('p', {}, words.listEmpty)]),
      ...(aside.length > 0 ? [element('h3', {}, words.setAside), ...aside] : []),
    );
  };
  await fill();
  const close = openPanel({ title: words.list, content: list });
}
