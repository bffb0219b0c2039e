import { savingStrings } from '../../strings/cms-saving.ts';
import { titleOf } from '../autosave/keep-writing.ts';
import { decapStore, type KeptMap } from '../entry/decap-store.ts';
import { readOpenEntry, watchOpenEntry, type OpenEntry } from '../entry/open-entry.ts';
import { addSayRow } from '../foot/say-row.ts';

/** Looked for when a title has been left alone this long; milliseconds. */
const PAUSE = 800;
const words = savingStrings.sameTitle;

interface Known {
  collection?: string;
  slug?: string;
  data?: Record<string, unknown>;
}

/** Everything Decap has listed so far, published and drafts. */
function knownEntries(): Known[] {
  const { entries, editorialWorkflow } = decapStore.getState();
  const all = [entries, editorialWorkflow].map(
    (list) => list?.get('entities') as KeptMap | undefined,
  );
  return all.flatMap((entities) => Object.values(entities?.toJS() ?? {}) as Known[]);
}

const plain = (title: string) => title.replace(/\s/g, '');

function findSame({ collection, slug }: OpenEntry, title: string): Known | undefined {
  return knownEntries().find(
    (known) =>
      known.collection === collection &&
      known.slug !== slug &&
      known.data &&
      plain(titleOf(known.data)) === plain(title),
  );
}

/** Says so when an entry gets a title that another one of its kind has already. It can be saved. */
export function startSameTitle(): void {
  const row = addSayRow('conflict');
  let timer = 0;
  let last = '';
  const look = () => {
    const entry = readOpenEntry();
    const title = entry ? titleOf(entry.fields()) : '';
    const same = entry && entry.hasChanged && plain(title) ? findSame(entry, title) : undefined;
    if (!same) return row.hide();
    const open = () => {
      location.hash = `#/collections/${same.collection}/entries/${same.slug}`;
    };
    row.say(words.said(title), [
      { label: words.open, press: open },
      { label: savingStrings.others.understood, press: () => row.hide() },
    ]);
  };
  watchOpenEntry((entry) => {
    const now = entry ? `${entry.key} ${titleOf(entry.fields())}` : '';
    if (now === last) return;
    last = now;
    window.clearTimeout(timer);
    if (!entry) row.hide();
    else timer = window.setTimeout(look, PAUSE);
  });
}
