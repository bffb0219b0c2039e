import type { PublishedArchive } from '../model/published.ts';
import { labelOf, storyKinds } from '../model/vocabulary.ts';
import { foldText } from '../search/fold-text.ts';
import { readPinyin } from '../search/pinyin/read-pinyin.ts';
import { search as t } from '../strings/search.ts';
import { byName } from '../strings/words.ts';

/** A name or title that somebody may look for, and where it leads. */
export interface ListedName {
  name: string;
  href: string;
  /** What it is the name of. */
  kind: string;
}

/** All that begin with one letter; `id` is `a` to `z`, or `other`. */
export interface LetterGroup {
  id: string;
  /** As it is shown: `A`, `其他`. */
  letter: string;
  names: ListedName[];
}

/** More than these are a page for each letter: one page of thousands would be half a megabyte. */
const ON_ONE_PAGE = 400;
export const OTHER = 'other';

interface Read {
  /** Its letters and digits as they are spoken: `wang xiu ying`. */
  spoken: string;
  name: ListedName;
}

/** Quotation marks before a title are not what it begins with. */
function read(name: ListedName, surname: boolean): Read {
  const said = String.fromCodePoint(...foldText(name.name).points);
  return { spoken: readPinyin(said, { surname }).join(' '), name };
}

function allNames(archive: PublishedArchive): Read[] {
  const { people, villages, stories, albums, words } = archive;
  return [
    ...people.map(({ name, slug }) =>
      read({ name, href: `/people/${slug}/`, kind: t.people }, true),
    ),
    ...villages.map(({ name, slug }) =>
      read({ name, href: `/villages/${slug}/`, kind: t.villages }, false),
    ),
    ...stories.map(({ title, address, kind }) =>
      read({ name: title, href: `/stories/${address}/`, kind: labelOf(storyKinds, kind) }, false),
    ),
    ...albums.map(({ title, address }) =>
      read({ name: title, href: `/albums/${address}/`, kind: t.albums }, false),
    ),
    ...words.map(({ word, slug }) =>
      read({ name: word, href: `/glossary/#${slug}`, kind: t.words }, false),
    ),
  ];
}

function letterOf({ spoken }: Read): string {
  return /^[a-z]/.exec(spoken)?.[0] ?? OTHER;
}

function bySound(a: Read, b: Read): number {
  if (a.spoken !== b.spoken) return a.spoken < b.spoken ? -1 : 1;
  return byName(a.name, b.name);
}

/** People, villages, stories, albums and words by the first letter of their pinyin; the rest last. */
export function listNames(archive: PublishedArchive): LetterGroup[] {
  const names = allNames(archive).sort(bySound);
  return [...'abcdefghijklmnopqrstuvwxyz', OTHER]
    .map((id) => ({
      id,
      letter: id === OTHER ? t.otherNames : id.toUpperCase(),
      names: names.filter((each) => letterOf(each) === id).map(({ name }) => name),
    }))
    .filter((group) => group.names.length > 0);
}

/** Whether each letter has a page of its own: `/search/w/`. */
export function isManyPages(groups: readonly LetterGroup[]): boolean {
  return groups.reduce((sum, { names }) => sum + names.length, 0) > ON_ONE_PAGE;
}
