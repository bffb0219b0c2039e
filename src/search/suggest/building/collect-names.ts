import type { Archive } from '../../../load/read-archive.ts';
import type { NamedLink } from '../../../model/published.ts';
import { foldText } from '../../fold-text.ts';
import { readPinyin } from '../../pinyin/read-pinyin.ts';

type Named = Pick<Archive, 'stories' | 'albums' | 'people' | 'villages' | 'words'>;

/** Something that has a name, and how often the archive names it. */
export interface Name {
  /** As it is written. */
  name: string;
  /** Folded, as code points. */
  points: number[];
  /** One for each of `points`. */
  syllables: string[];
  count: number;
}

/** Gathers names that are the same words into one, the first writing kept. */
class NameList {
  readonly #names = new Map<string, Name>();

  add(texts: readonly (string | undefined)[], surname = false): void {
    for (const name of texts) {
      const { points } = foldText(name ?? '');
      const folded = String.fromCodePoint(...points);
      const known = this.#names.get(folded);
      if (known) known.count += 1;
      else if (points.length > 1) {
        const syllables = readPinyin(folded, { surname });
        this.#names.set(folded, { name: name!.trim(), points, syllables, count: 1 });
      }
    }
  }

  /** The most named first. */
  list(): Name[] {
    return [...this.#names.values()].sort((a, b) => b.count - a.count);
  }
}

const namesOf = (links: readonly NamedLink[]) => links.map(({ name }) => name);

/** Everything short that has a name: people, villages, topics, dialect words. */
export function collectNames({ stories, albums, people, villages, words }: Named): Name[] {
  const list = new NameList();
  list.add(namesOf(people as readonly { name: string; slug: string }[]), true);
  for (const { narrators, interviewers, compilers, photos, topics } of stories.filter(isListed)) {
    const told = [...narrators, ...interviewers, ...compilers];
    list.add(namesOf([...told, ...photos.flatMap((photo) => photo.people)]), true);
    list.add(topics);
  }
  for (const { providers, photos } of albums.filter(isListed))
    list.add(namesOf([...providers, ...photos.flatMap((photo) => photo.people)]), true);
  for (const { name, aliases } of villages) list.add([name, ...aliases]);
  list.add(words.map(({ word }) => word));
  return list.list();
}

function isListed({ listed }: { listed: boolean }): boolean {
  return listed;
}

/** Titles of stories and albums. */
export function collectTitles({ stories, albums }: Named): Name[] {
  const list = new NameList();
  list.add([...stories, ...albums].filter(isListed).map(({ title }) => title));
  return list.list();
}
