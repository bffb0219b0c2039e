import type { Block } from '../blocks/block-kinds.ts';
import { formatPastDate } from '../model/dates.ts';
import type {
  EntryText,
  NamedLink,
  PublishedAlbum,
  PublishedPerson,
  PublishedPhoto,
  PublishedRecording,
  PublishedStory,
  PublishedVillage,
  PublishedWord,
} from '../model/published.ts';
import { readableText } from '../transcript/plain-lines.ts';
import { turnAnchors } from '../transcript/turn-anchors.ts';
import { foldText } from './fold-text.ts';
import type { PassageKind } from './found.ts';
import type { PassageRow } from './index-format.ts';
import { passageMark } from './passage-mark.ts';
import { splitProse } from './split-prose.ts';

/**
 * What can be found of each kind of entry, from what passed the gate and never from how a page
 * looks. Title and names come first, then what is heard and read.
 */
export interface EntryPassages {
  /** Title and names: found there, an entry stands before others. */
  head: PassageRow[];
  rest: PassageRow[];
}

/** Long enough to tell photos of one page apart. */
const IMAGE_ID = 12;

function rows(kind: PassageKind, to: string, texts: readonly (string | undefined)[]): PassageRow[] {
  return texts.flatMap((text) => (text?.trim() ? [[kind, to, text] as PassageRow] : []));
}

/** Texts that stand on the page as paragraphs of their own. */
function paragraphs(kind: PassageKind, texts: readonly (string | undefined)[]): PassageRow[] {
  return texts.flatMap((text) =>
    text?.trim() ? rows(kind, `p-${passageMark(foldText(text).points)}`, [text]) : [],
  );
}

const namesOf = (links: readonly NamedLink[]) => links.map(({ name }) => name);

/** The fragment that leads to a photo. */
export function photoFragment({ image }: Pick<PublishedPhoto, 'image'>): string {
  return `img-${image.id.slice(0, IMAGE_ID)}`;
}

function photoRows(photo: PublishedPhoto): PassageRow[] {
  const { caption, alt, place, provenance, credit, unidentified, rights, people } = photo;
  const to = photoFragment(photo);
  return [
    ...rows('caption', to, [caption, alt === caption ? undefined : alt]),
    ...rows('caption', to, [place, provenance, credit, unidentified, rights, ...namesOf(people)]),
  ];
}

interface Media {
  photos: readonly PublishedPhoto[];
  recordings: readonly PublishedRecording[];
}

/** What the body's blocks say; of a photo or a sound only what is there to be seen or heard. */
function bodyRows(blocks: readonly Block[], media: Media): PassageRow[] {
  return blocks.flatMap((block): PassageRow[] => {
    switch (block.type) {
      case 'prose':
        return paragraphs('body', splitProse(block.html));
      case 'Photo': {
        const photo = media.photos.find(({ file }) => file === block.file);
        const own = photo && block.caption !== photo.caption ? block.caption : undefined;
        return photo ? rows('caption', photoFragment(photo), [own]) : [];
      }
      case 'Gallery':
      case 'BeforeAfter':
        return paragraphs('caption', [block.caption]);
      case 'AudioClip':
        return media.recordings[block.recording - 1]?.audio
          ? paragraphs('caption', [block.caption])
          : [];
      case 'Quote':
        return [...bodyRows(block.blocks, media), ...paragraphs('name', [block.by])];
      case 'Note':
        return [...paragraphs('body', [block.title]), ...bodyRows(block.blocks, media)];
    }
  });
}

function transcriptRows(transcripts: EntryText['transcripts']): PassageRow[] {
  return turnAnchors(transcripts).map(({ anchor, part }) =>
    part.type === 'chapter'
      ? ['chapter', anchor, part.title]
      : ['turn', anchor, readableText(part.text), part.speaker ?? '', part.start],
  );
}

/** Who speaks without being named above: each leads to the first of what they say. */
function speakerRows(turns: readonly PassageRow[], named: readonly string[]): PassageRow[] {
  const first = new Map<string, string>();
  for (const [, to, , speaker] of turns)
    if (speaker && !first.has(speaker) && !named.includes(speaker)) first.set(speaker, to);
  return [...first].map(([speaker, to]) => ['name', to, speaker]);
}

export function storyPassages(
  story: PublishedStory,
  { body, transcripts }: EntryText,
): EntryPassages {
  const { title, village, narrators, interviewers, compilers, topics, recordings } = story;
  const named = namesOf(narrators);
  const collected = [...new Set(namesOf([...interviewers, ...compilers]))];
  const spoken = transcriptRows(transcripts);
  return {
    head: [...rows('title', '', [title]), ...rows('name', '', [...named, village?.name])],
    rest: [
      // What was said comes first: it is what people come to hear.
      ...spoken,
      ...paragraphs('summary', [story.summary]),
      ...bodyRows(body, story),
      ...speakerRows(spoken, [...named, ...collected]),
      ...story.photos.flatMap(photoRows),
      ...paragraphs(
        'event',
        story.events.map(({ when, text }) => `${formatPastDate(when)} ${text}`),
      ),
      ...rows('name', '', collected),
      ...rows('fact', '', [...topics, story.dialect, story.referenceCode]),
      ...rows(
        'fact',
        '',
        recordings.flatMap(({ title, place }) => [title, place]),
      ),
    ],
  };
}

export function albumPassages(album: PublishedAlbum, { body }: EntryText): EntryPassages {
  const { title, providers, village, photos } = album;
  return {
    head: [
      ...rows('title', '', [title]),
      ...rows('name', '', [...namesOf(providers), village?.name]),
    ],
    rest: [
      ...paragraphs('summary', [album.summary]),
      ...bodyRows(body, { photos, recordings: [] }),
      ...photos.flatMap(photoRows),
      ...rows('fact', '', [album.referenceCode]),
    ],
  };
}

export function villagePassages(village: PublishedVillage, { body }: EntryText): EntryPassages {
  return {
    head: [...rows('title', '', [village.name]), ...rows('name', '', village.aliases)],
    rest: [
      ...rows('fact', '', [village.place]),
      ...paragraphs('summary', [village.summary]),
      ...bodyRows(body, { photos: [], recordings: [] }),
    ],
  };
}

export function personPassages({ name, village, about }: PublishedPerson): EntryPassages {
  return {
    head: rows('title', '', [name]),
    rest: [...paragraphs('summary', [about]), ...rows('fact', '', [village?.name])],
  };
}

export function wordPassages(entry: PublishedWord): EntryPassages {
  const { slug, word, variants, pronunciation, meaning, example } = entry;
  return {
    head: rows('title', slug, [word]),
    rest: [
      ...rows('summary', slug, [meaning]),
      ...rows('fact', slug, [pronunciation, ...variants]),
      ...rows('body', slug, [example]),
    ],
  };
}
