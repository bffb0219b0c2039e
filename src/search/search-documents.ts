import { escapeHtml } from '../blocks/render-prose.ts';
import type { Block } from '../blocks/block-kinds.ts';
import type {
  EntryText,
  PublishedAlbum,
  PublishedPhoto,
  PublishedStory,
  PublishedVillage,
} from '../model/published.ts';
import { labelOf, storyKinds } from '../model/vocabulary.ts';
import { formatClock } from '../transcript/format-clock.ts';
import { turnAnchors } from '../transcript/turn-anchors.ts';
import { spaceOut } from './space-out.ts';

/** One page as the index sees it: made from what passed the gate, never from how a page looks. */
export interface SearchDocument {
  url: string;
  html: string;
}

interface Source {
  url: string;
  title: string;
  kind: string;
  village: string;
  narrators: string;
  /** Escaped HTML of everything to be found, in reading order. */
  parts: string[];
}

function text(tag: string, content: string | undefined): string {
  return content ? `<${tag}>${escapeHtml(spaceOut(content))}</${tag}>` : '';
}

/** Prose HTML with its text spaced out; tags and entities stay whole. */
function spaceOutHtml(html: string): string {
  return html.replace(/<(?:"[^"]*"|[^"<>])*>|&#?\w+;|([^<&]+)/g, (whole, plain?: string) =>
    plain === undefined ? whole : spaceOut(plain),
  );
}

function bodyParts(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) => {
    if (block.type === 'prose') return [spaceOutHtml(block.html)];
    if ('blocks' in block)
      return [...bodyParts(block.blocks), text('p', 'by' in block ? block.by : undefined)];
    return [text('p', block.caption)];
  });
}

function photoParts(photos: readonly PublishedPhoto[]): string[] {
  return photos.map(({ caption, people, place, provenance }) =>
    text(
      'p',
      [caption, place, provenance, ...people.map(({ name }) => name)].filter(Boolean).join('，'),
    ),
  );
}

/** Each turn is a sub-result of its own: Pagefind reads `data-pagefind-title` and the id. */
function turnParts(transcripts: EntryText['transcripts']): string[] {
  return turnAnchors(transcripts).map(({ anchor, part }) => {
    if (part.type === 'chapter') return text('h3', part.title);
    const time = part.start === null ? '' : `${formatClock(part.start)} `;
    const title = escapeHtml(`${time}${part.speaker ?? ''}`.trim() || '原话');
    return `<div id="${anchor}" data-pagefind-title="${title}">${text('p', part.text)}</div>`;
  });
}

/** Metadata comes from attributes: in text it would pick up the zero-width spaces. */
function toDocument({ url, title, kind, village, narrators, parts }: Source): SearchDocument {
  const meta = Object.entries({ title, kind, village, narrators })
    .filter(([, value]) => value !== '')
    .map(
      ([name, value]) =>
        `<i data-pagefind-meta="${name}[data-v]" data-v="${escapeHtml(value)}"></i>`,
    );
  const filters = Object.entries({ kind, village })
    .filter(([, value]) => value !== '')
    .map(
      ([name, value]) =>
        `<i data-pagefind-filter="${name}[data-v]" data-v="${escapeHtml(value)}"></i>`,
    );
  return {
    url,
    html: `<!doctype html><html lang="zh"><body data-pagefind-body>${meta.join('')}${filters.join('')}${text('h1', title)}${parts.join('')}</body></html>`,
  };
}

const names = (links: { name: string }[]) => links.map(({ name }) => name).join('、');

export function storyDocument(
  story: PublishedStory,
  { body, transcripts }: EntryText,
): SearchDocument {
  const { title, kind, village, narrators, summary, topics, events, photos } = story;
  return toDocument({
    url: `/stories/${story.address}/`,
    title,
    kind: labelOf(storyKinds, kind),
    village: village?.name ?? '',
    narrators: names(narrators),
    parts: [
      text('p', summary),
      text('p', [village?.name, names(narrators), ...topics].filter(Boolean).join('，')),
      ...events.map((event) => text('p', event.text)),
      ...bodyParts(body),
      ...photoParts(photos),
      ...turnParts(transcripts),
    ],
  });
}

export function albumDocument(album: PublishedAlbum, { body }: EntryText): SearchDocument {
  return toDocument({
    url: `/albums/${album.address}/`,
    title: album.title,
    kind: '老照片',
    village: album.village?.name ?? '',
    narrators: names(album.providers),
    parts: [text('p', album.summary), ...bodyParts(body), ...photoParts(album.photos)],
  });
}

export function villageDocument(village: PublishedVillage, { body }: EntryText): SearchDocument {
  return toDocument({
    url: `/villages/${village.slug}/`,
    title: village.name,
    kind: '村庄',
    village: village.name,
    narrators: '',
    parts: [
      text('p', [...village.aliases, village.place, village.summary].filter(Boolean).join('，')),
      ...bodyParts(body),
    ],
  });
}
