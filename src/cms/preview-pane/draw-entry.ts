import AlbumArticle from '../../components/AlbumArticle.astro';
import StoryArticle from '../../components/StoryArticle.astro';
import VillageArticle from '../../components/VillageArticle.astro';
import { shapeOf } from '../../model/schema-walk.ts';
import { story as storyModel } from '../../model/story.ts';
import { drawComponent } from './draw-component.ts';
import {
  namesOf,
  shownBody,
  shownEntry,
  shownTranscripts,
  textOf,
  type Around,
  type Fields,
} from './shown-entry.ts';
import 'site-style:tokens.css';
import 'site-style:base.css';

/** One field as the model reads it; nothing where somebody is still writing it. */
function read(fields: Fields, name: string, otherwise: unknown): unknown {
  const parsed = shapeOf(storyModel)[name]!.safeParse(fields[name]);
  return parsed.success ? parsed.data : otherwise;
}

async function drawStory(fields: Fields, around: Around, kind: string): Promise<string> {
  const entry = await shownEntry(fields, around);
  const story = {
    ...entry,
    kind,
    dialect: textOf(fields['dialect']),
    summary: textOf(fields['summary']),
    period: read(fields, 'period', undefined),
    events: read(fields, 'events', []),
    topics: read(fields, 'topics', []),
    referenceCode: textOf(fields['referenceCode']),
    narrators: namesOf(fields['narrators'], around),
    interviewers: namesOf(fields['interviewers'], around),
    compilers: namesOf(fields['compilers'], around),
  };
  return drawComponent(StoryArticle, {
    story,
    body: shownBody(fields['body'], entry),
    transcripts: shownTranscripts(fields['recordings']),
    glossary: [],
  });
}

async function drawAlbum(fields: Fields, around: Around): Promise<string> {
  const entry = await shownEntry(fields, around);
  const album = {
    ...entry,
    summary: textOf(fields['summary']),
    referenceCode: textOf(fields['referenceCode']),
    providers: namesOf(fields['providers'], around),
  };
  return drawComponent(AlbumArticle, { album, body: shownBody(fields['body'], entry) });
}

function drawVillage(fields: Fields): Promise<string> {
  const aliases = Array.isArray(fields['aliases']) ? fields['aliases'].map(String) : [];
  const village = {
    name: textOf(fields['name']) ?? '',
    aliases,
    place: textOf(fields['place']),
    summary: textOf(fields['summary']),
    sample: fields['sample'] === true,
  };
  const body = shownBody(fields['body'], { photos: [], recordings: [] });
  return drawComponent(VillageArticle, { village, body });
}

/** Whose page can be shown while it is written. */
export const drawn: Record<string, (fields: Fields, around: Around) => Promise<string>> = {
  stories: (fields, around) => drawStory(fields, around, 'life-story'),
  histories: (fields, around) => drawStory(fields, around, 'village-history'),
  albums: drawAlbum,
  villages: drawVillage,
};
