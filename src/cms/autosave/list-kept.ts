import { savingStrings } from '../../strings/cms-saving.ts';
import { showDifferences } from '../conflict/show-differences.ts';
import { addDifferenceStyle } from '../conflict/show-differences.ts';
import { oneOf } from '../entry/form-fields.ts';
import { openPanel } from '../panel/open-panel.ts';
import { button, element } from '../widgets/element.ts';
import { howMuch, keptDifferences } from './describe-kept.ts';
import { keepText, listKept, type KeptText } from './kept-store.ts';

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
  const said = `${savingStrings.time(at)}，${name}，${howMuch(kept, null)}`;
  const mark = (unwanted: boolean) => void keepText({ ...kept, unwanted }).then(refresh);
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
    ...(kept.unwanted ? [] : [open]),
    button(words.lookAtList, () => showWhole(kept), { class: 'desk-button' }),
    drop,
  );
}

export interface ListOptions {
  /** Goes to the entry and puts the text into its form. */
  open: (kept: KeptText, address: string) => void;
  liveIds: () => Promise<ReadonlySet<string>>;
}

/** What this machine has kept and no window is writing now. */
export async function findKeptTexts({ liveIds }: ListOptions): Promise<KeptText[]> {
  const kept = await listKept().catch((): KeptText[] => []);
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
      element('p', {}, words.listHow),
      ...(wanted.length > 0 ? wanted : [element('p', {}, words.listEmpty)]),
      ...(aside.length > 0 ? [element('h3', {}, words.setAside), ...aside] : []),
    );
  };
  await fill();
  const close = openPanel({ title: words.list, content: list });
}
