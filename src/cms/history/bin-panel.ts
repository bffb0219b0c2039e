import { savingStrings } from '../../strings/cms-saving.ts';
import { askOwnDesk } from '../conflict/desk-address.ts';
import { addDifferenceStyle } from '../conflict/show-differences.ts';
import { findEntryOf, oneOf, readFields } from '../entry/form-fields.ts';
import { titleOf } from '../autosave/keep-writing.ts';
import { openPanel } from '../panel/open-panel.ts';
import { button, element } from '../widgets/element.ts';

const words = savingStrings.bin;

interface Removed {
  ref: string;
  commit: string;
  paths: string[];
  removedAt: string;
  /** The entry's own text; null where it can't be read. */
  text: string | null;
}
interface Deleted extends Removed {
  removedBy: string;
}
interface Withdrawn extends Removed {
  savedBy: string;
  collection: string;
  slug: string;
}

/** One thing in the bin, as it is shown. */
interface Shown {
  at: string;
  collection: string;
  slug: string;
  title: string;
  said: string;
  takeBack: () => Promise<unknown>;
}

function titleIn(collection: string, text: string | null): string {
  const title = text === null ? '' : titleOf(readFields(collection, text));
  return title || savingStrings.untitled;
}

function asShown(deleted: Deleted): Shown[] {
  const { ref, commit, paths, removedAt, removedBy, text } = deleted;
  const path = paths.find((each) => /\.(mdx|ya?ml)$/.test(each));
  const found = path ? findEntryOf(path, text) : null;
  if (!path || !found) return [];
  const title = titleIn(found.collection, text);
  const said = words.deleted(removedBy, removedAt) + words.files(paths.length);
  // Without anything of that name: what is there now is not to be covered by what was deleted.
  const restore = { ...found, path, commit, bin: ref, base: null };
  const takeBack = () => askOwnDesk('restoreEntry', restore);
  return [{ at: removedAt, ...found, title, said, takeBack }];
}

function asDraft(withdrawn: Withdrawn): Shown {
  const { ref, collection, slug, removedAt, savedBy, text, paths } = withdrawn;
  const said = words.withdrawn(savedBy, removedAt) + words.files(paths.length);
  const takeBack = () => askOwnDesk('restoreDraft', { ref });
  return { at: removedAt, collection, slug, title: titleIn(collection, text), said, takeBack };
}

async function findShown(): Promise<Shown[]> {
  const [deleted, withdrawn] = await Promise.all([
    askOwnDesk<Deleted[]>('binEntries'),
    askOwnDesk<Withdrawn[]>('withdrawnDrafts'),
  ]);
  const all = [...deleted.flatMap(asShown), ...withdrawn.map(asDraft)];
  return all.sort((a, b) => b.at.localeCompare(a.at));
}

function showOne(shown: Shown, close: () => void): HTMLElement {
  const { collection, slug, title, said } = shown;
  const answer = element('span', { role: 'status' });
  const open = button(
    words.open,
    () => {
      close();
      location.hash = `#/collections/${collection}/entries/${slug}`;
    },
    { class: 'desk-button desk-first' },
  );
  const takeBack = button(
    words.takeBack,
    () => {
      takeBack.disabled = true;
      shown.takeBack().then(
        () => {
          answer.textContent = words.takenBack;
          takeBack.replaceWith(open);
        },
        (error: unknown) => {
          takeBack.disabled = false;
          const isThere = (error as { id?: string }).id === 'text-changed';
          answer.textContent = isThere ? words.isThere : String(error);
        },
      );
    },
    { class: 'desk-button' },
  );
  const about = `${oneOf(collection)}，${said}`;
  return element(
    'div',
    { class: 'desk-listed' },
    element('p', {}, element('strong', {}, title), element('br'), about),
    takeBack,
    answer,
  );
}

/** What was deleted and withdrawn, with the way back. It is emptied on the command line only. */
export async function openBin(): Promise<void> {
  addDifferenceStyle();
  const list = element('div', {}, savingStrings.history.loading);
  const close = openPanel({ title: words.tool, content: list });
  try {
    const shown = await findShown();
    list.replaceChildren(
      element('p', {}, words.how),
      ...(shown.length > 0
        ? shown.map((each) => showOne(each, close))
        : [element('p', {}, words.empty)]),
    );
  } catch (error) {
    list.textContent = String(error);
  }
}
