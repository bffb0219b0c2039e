import { mapText } from '../model/schema-walk.ts';
import type { EntryText, PublishedStory } from '../model/published.ts';
import { story as storySchema, type Story } from '../model/story.ts';
import type { EntryFile } from './entry-file.ts';
import { listenForWords } from './listen-for-words.ts';
import { linkPeople } from './link-people.ts';
import { prepareEntry } from './prepare-entry.ts';
import type { Preparation, Prepared, Publication } from './publication.ts';
import { keepShowable, reportMissingRecordings } from './publish-body.ts';
import { publishCommon, publishParts } from './publish-common.ts';
import { publishRecordings } from './publish-recordings.ts';

function publishPeople(fields: Story, publication: Publication) {
  return {
    narrators: linkPeople(fields.narrators, ['narrators'], '口述者', publication),
    interviewers: linkPeople(fields.interviewers, ['interviewers'], '采集者', publication),
    compilers: linkPeople(fields.compilers, ['compilers'], '整理者', publication),
  };
}

async function publishStory(
  fields: Story,
  publication: Publication,
): Promise<{ published: PublishedStory; text: EntryText }> {
  const { photos, cover, body, words } = await publishParts(fields, publication);
  const spoken = await publishRecordings(fields.recordings, publication);
  const recordings = spoken.map(({ recording }) => recording);
  reportMissingRecordings(body, recordings.length, publication);
  const shown = mapText(storySchema, fields, publication.disclosure.publishable);
  const hasText = publication.passed.scopes.has('text');
  return {
    published: {
      ...publishCommon(fields, shown, publication),
      ...publishPeople(fields, publication),
      kind: fields.kind,
      dialect: shown.dialect,
      summary: hasText ? shown.summary : undefined,
      period: shown.period,
      events: hasText ? shown.events : [],
      topics: shown.topics,
      // Four characters can be tried out: what is reached by its link only has none.
      shortCode: publication.passed.listed ? fields.shortCode : undefined,
      photos,
      cover,
      recordings,
    },
    text: {
      body: keepShowable(body, { photos, recordings }),
      words,
      transcripts: spoken.map(({ transcript }) => transcript),
    },
  };
}

/** The same with the words of the glossary that it says, and the sentences they are said in. */
async function publishWithWords(fields: Story, publication: Publication) {
  const { published, text } = await publishStory(fields, publication);
  return { published, text: listenForWords(published, text, publication.register.words) };
}

/** A story as far as it may be published, or why it is held back. */
export function prepareStory(
  entry: EntryFile,
  preparation: Preparation,
): Promise<Prepared<PublishedStory>> {
  return prepareEntry('stories', entry, preparation, publishWithWords);
}
