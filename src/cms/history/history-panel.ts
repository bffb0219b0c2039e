import { savingStrings } from '../../strings/cms-saving.ts';
import { askEntryBase, askOwnDesk, type LastChange } from '../conflict/desk-address.ts';
import { differingFields, type Data } from '../conflict/readable-fields.ts';
import { addDifferenceStyle, showDifferences } from '../conflict/show-differences.ts';
import { isSaved, type SavedEntry } from '../conflict/watch-others.ts';
import { formFieldsOf, readFields } from '../entry/form-fields.ts';
import type { OpenEntry } from '../entry/open-entry.ts';
import { openPanel } from '../panel/open-panel.ts';
import { button, element } from '../widgets/element.ts';
import { restoreVersion } from './restore-version.ts';
import { sayVersion } from './say-version.ts';

const words = savingStrings.history;

/** One save of an entry, as the desk lists it. */
export interface Version {
  commit: string;
  name: string;
  /** ISO 8601. */
  at: string;
  message: string;
}

async function readVersion(entry: SavedEntry, { commit }: Version): Promise<Data> {
  const asked = { path: entry.path, commit };
  const { data } = await askOwnDesk<{ data: string }>('entryVersion', asked);
  return readFields(entry.collection, data);
}

/** What one save changed, in words; the first one has nothing before it. */
async function showChange(entry: SavedEntry, version: Version, before: Version | undefined) {
  if (!before) return element('p', { class: 'desk-said' }, words.first);
  const [old, now] = await Promise.all([before, version].map((each) => readVersion(entry, each)));
  const differences = differingFields(formFieldsOf(entry.collection, entry.slug), old!, now!);
  if (differences.length > 0) return showDifferences(differences);
  return element('p', { class: 'desk-said' }, words.noChange);
}

/** A button that shows what it leads to right below, and takes it away again. */
function unfolding(label: string, show: () => Promise<HTMLElement>) {
  const place = element('div', { style: 'flex: 1 1 100%' });
  place.hidden = true;
  const toggle = button(
    label,
    () => {
      place.hidden = !place.hidden;
      toggle.setAttribute('aria-expanded', String(!place.hidden));
      if (place.hidden || place.childNodes.length > 0) return;
      place.textContent = words.loading;
      show().then(
        (shown) => place.replaceChildren(shown),
        (error: unknown) => place.replaceChildren(String(error)),
      );
    },
    { class: 'desk-button', 'aria-expanded': 'false' },
  );
  return { toggle, place };
}

interface Listing {
  entry: SavedEntry;
  versions: readonly Version[];
  last: LastChange;
  close: () => void;
}

function showVersion(listing: Listing, index: number): HTMLElement {
  const { entry, versions } = listing;
  const version = versions[index]!;
  const change = () => showChange(entry, version, versions[index + 1]);
  const { toggle, place } = unfolding(words.look, change);
  const said = `${savingStrings.time(version.at)}　${version.name}　${sayVersion(version.message)}`;
  const restore = button(
    words.restore,
    () => {
      listing.close();
      void restoreVersion(entry, version, { newest: versions[0]!, last: listing.last });
    },
    { class: 'desk-button' },
  );
  const isNow = index === 0;
  return element(
    'div',
    { class: 'desk-listed' },
    element('p', {}, said, ...(isNow ? [element('br'), element('strong', {}, words.now)] : [])),
    toggle,
    ...(isNow ? [] : [restore]),
    place,
  );
}

/** Who changed an entry, when, and what; every version of it can be brought back. */
export async function openHistory(entry: OpenEntry): Promise<void> {
  if (!isSaved(entry)) return;
  addDifferenceStyle();
  const { collection, slug, path } = entry;
  const asked = { collection, slug, path };
  const list = element('div', {}, words.loading);
  const close = openPanel({ title: words.tool, content: list });
  try {
    const [{ versions }, last] = await Promise.all([
      askOwnDesk<{ versions: Version[] }>('entryHistory', asked),
      askEntryBase(asked),
    ]);
    const listing = { entry, versions, last, close };
    const shown = versions.map((_, index) => showVersion(listing, index));
    const unsaved = entry.hasChanged ? [element('p', {}, words.unsaved)] : [];
    list.replaceChildren(
      ...unsaved,
      ...(shown.length > 0 ? shown : [element('p', {}, words.none)]),
    );
  } catch (error) {
    list.textContent = String(error);
  }
}
