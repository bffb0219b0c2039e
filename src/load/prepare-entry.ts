import { photosInBody } from '../blocks/photos-in-body.ts';
import type { Problem } from '../checks/problems.ts';
import type { Album } from '../model/album.ts';
import { album as albumSchema } from '../model/album.ts';
import type { Photo } from '../model/photo.ts';
import { photo as photoSchema } from '../model/photo.ts';
import type {
  EntryText,
  PublishedAlbum,
  PublishedPhoto,
  PublishedStory,
  Tombstone,
} from '../model/published.ts';
import { story as storySchema, type Story } from '../model/story.ts';
import type { ConsentScope } from '../model/vocabulary.ts';
import { decidePublication, type Decision, type HeldReason } from './decide-publication.ts';
import { discloseUnder, type Disclosure } from './disclosure.ts';
import type { EntryFile } from './entry-file.ts';
import { findAddress } from './find-address.ts';
import { linkPeople, publishPhotos } from './publish-photos.ts';
import { keepShowable, missingRecordings, readPublishableBody } from './publish-body.ts';
import { publishRecordings } from './publish-recordings.ts';
import { readEntry, type ReadEntry } from './read-entry.ts';
import { findBySlugOrName, type Register } from './register.ts';
import type { MediaProbe } from './resolve-media.ts';
import { mapText } from '../model/schema-walk.ts';
import { withholdText } from './withhold-passages.ts';

/** A reference code and where it was written, for finding doubles across the archive. */
export interface UsedReferenceCode {
  code: string;
  line: number;
}

interface Outcome {
  problems: Problem[];
  referenceCodes: UsedReferenceCode[];
}
export type Prepared<P> = Outcome &
  (
    | { published: P; text: EntryText }
    | { published: null; reason: HeldReason | 'unreadable'; tombstone?: Tombstone }
  );

export interface Preparation {
  register: Register;
  probe: MediaProbe;
  /** The day in Asia/Shanghai, `YYYY-MM-DD`. */
  today: string;
  /** Where the text will be kept. */
  textKey: string;
}

type Passed = Extract<Decision, { publish: true }>;
type Gated = { passed: Passed } | { reason: HeldReason; problem?: Problem; tombstone?: Tombstone };

/** What the gate says of an entry, with the names it would have to hide known. */
function passGate(
  kind: 'stories' | 'albums',
  fields: Story | Album,
  read: ReadEntry<'stories' | 'albums'>,
  entry: EntryFile,
  { register, today, textKey }: Preparation,
): Gated {
  const decision = decidePublication(fields, today, kind === 'albums' ? ['photos'] : undefined);
  const at = { file: entry.file, line: read.lineOf(['consent']) };
  if (!decision.publish) {
    const { reason, missing, tombstone } = decision;
    const named = tombstone && {
      title: fields.title,
      kind: 'kind' in fields ? fields.kind : ('life-story' as const),
      ...tombstone,
    };
    if (reason === 'consent-missing')
      return { reason, problem: { id: reason, ...at, found: missing ?? '' } };
    if (reason === 'unlisted-key-missing')
      return { reason, problem: { id: reason, ...at, suggestion: textKey.slice(0, 24) } };
    return { reason, ...(named && { tombstone: named }) };
  }
  const unknown = unknownNames(fields, decision.scopes, register);
  if (unknown) return { reason: 'consent-missing', problem: { ...unknown, ...at } };
  return { passed: decision };
}

/** Consent that asks for a name to be hidden which the archive does not know can't be kept. */
function unknownNames(
  fields: Story | Album,
  scopes: ReadonlySet<ConsentScope>,
  register: Register,
): Pick<Problem, 'id' | 'found'> | null {
  const tellers = 'narrators' in fields ? fields.narrators : fields.providers;
  const alone = 'kind' in fields && fields.kind === 'life-story' && tellers.length === 0;
  const unknown = tellers.find((reference) => !findBySlugOrName(register.people, reference));
  if (!scopes.has('name') && (alone || unknown !== undefined)) {
    return { id: 'consent-name-unknown', found: unknown ?? '没有填口述者' };
  }
  if (
    !scopes.has('place') &&
    fields.village !== undefined &&
    !findBySlugOrName(register.villages, fields.village)
  ) {
    return { id: 'consent-place-unknown', found: fields.village };
  }
  return null;
}

function referenceCodesOf(
  fields: Story | Album,
  lineOf: ReadEntry<'stories'>['lineOf'],
): UsedReferenceCode[] {
  const found: UsedReferenceCode[] = [];
  const add = (code: string | undefined, path: PropertyKey[]) =>
    code && found.push({ code, line: lineOf(path) });
  add(fields.referenceCode, ['referenceCode']);
  fields.photos.forEach((photo, index) =>
    add(photo.referenceCode, ['photos', index, 'referenceCode']),
  );
  if ('recordings' in fields) {
    fields.recordings.forEach((recording, index) =>
      add(recording.referenceCode, ['recordings', index, 'referenceCode']),
    );
  }
  return found;
}

/** Photos the body or the cover uses without a line in the list: shown with what the body says of them. */
function withUnlistedPhotos(
  fields: Story | Album,
  inBody: ReturnType<typeof photosInBody>,
): Photo[] {
  const listed = new Set(fields.photos.map(({ file }) => file));
  const extra = [...inBody, ...(fields.cover === undefined ? [] : [{ file: fields.cover }])].filter(
    ({ file }) => {
      const isNew = !listed.has(file);
      listed.add(file);
      return isNew;
    },
  );
  return [
    ...fields.photos,
    ...extra.map(({ file, alt, caption }) => photoSchema.parse({ file, alt, caption })),
  ];
}

/** Photos that stand only inside withheld passages of the body are withheld with them. */
function withoutWithheld(photos: Photo[], body: string): Photo[] {
  const shown = withholdText(body).text;
  return photos.filter(({ file }) => !body.includes(file) || shown.includes(file));
}

interface EntryParts {
  disclosure: Disclosure;
  photos: PublishedPhoto[];
  cover: PublishedPhoto | null;
  body: EntryText['body'];
  words: string[];
}

async function publishParts(
  fields: Story | Album,
  passed: Passed,
  read: ReadEntry<'stories' | 'albums'>,
  entry: EntryFile,
  preparation: Preparation,
  problems: Problem[],
): Promise<EntryParts> {
  const { register, probe } = preparation;
  const tellers = 'narrators' in fields ? fields.narrators : fields.providers;
  const disclosure = discloseUnder(
    passed.scopes,
    {
      narrators: tellers,
      pictured: fields.photos.flatMap(({ people }) => people),
      village: fields.village,
    },
    register,
  );
  const { body, problems: bodyProblems } = readPublishableBody({
    entry,
    body: read.body,
    bodyLine: read.bodyLine,
    disclosure,
    knowsWord: (slug) => register.words.has(slug),
  });
  problems.push(...bodyProblems);
  const candidates = withoutWithheld(
    withUnlistedPhotos(fields, photosInBody(body.blocks)),
    read.body,
  );
  const photos = passed.scopes.has('photos')
    ? await publishPhotos(candidates, {
        entry,
        disclosure,
        placeHidden: !passed.scopes.has('place'),
        probe,
        lineOf: read.lineOf,
        problems,
      })
    : [];
  const cover = photos.find(({ file }) => file === fields.cover) ?? photos[0] ?? null;
  const text = passed.scopes.has('text');
  return {
    disclosure,
    photos,
    cover,
    body: text ? body.blocks : [],
    words: text ? body.words : [],
  };
}

/** A story as far as it may be published, or why it is held back. Never throws on content. */
export async function prepareStory(
  entry: EntryFile,
  preparation: Preparation,
): Promise<Prepared<PublishedStory>> {
  const read = readEntry('stories', entry);
  const { fields } = read;
  const problems = [...read.problems];
  if (!fields || !read.gateReadable)
    return { problems, referenceCodes: [], published: null, reason: 'unreadable' };
  const referenceCodes = referenceCodesOf(fields, read.lineOf);
  const gated = passGate('stories', fields, read, entry, preparation);
  if (!('passed' in gated)) return heldBack(gated, problems, referenceCodes);

  const { passed } = gated;
  const { disclosure, photos, cover, body, words } = await publishParts(
    fields,
    passed,
    read,
    entry,
    preparation,
    problems,
  );
  const context = {
    entry,
    disclosure,
    lineOf: read.lineOf,
    problems,
    probe: preparation.probe,
    scopes: passed.scopes,
  };
  const spoken = await publishRecordings(fields.recordings, context);
  const recordings = spoken.map(({ recording }) => recording);
  for (const number of missingRecordings(body, recordings.length)) {
    problems.push({
      id: 'block-recording-unknown',
      file: entry.file,
      line: read.bodyLine,
      found: String(number),
    });
  }
  const shown = mapText(storySchema, fields, disclosure.publishable);
  const hasText = passed.scopes.has('text');
  return {
    problems,
    referenceCodes,
    published: {
      ...shared(fields, shown, passed, entry, preparation, disclosure, problems, read),
      kind: fields.kind,
      dialect: shown.dialect,
      summary: hasText ? shown.summary : undefined,
      period: shown.period,
      events: hasText ? shown.events : [],
      topics: shown.topics,
      narrators: linkPeople(fields.narrators, ['narrators'], context, '口述者'),
      interviewers: linkPeople(fields.interviewers, ['interviewers'], context, '采集者'),
      compilers: linkPeople(fields.compilers, ['compilers'], context, '整理者'),
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

/** An album as far as it may be published, or why it is held back. Never throws on content. */
export async function prepareAlbum(
  entry: EntryFile,
  preparation: Preparation,
): Promise<Prepared<PublishedAlbum>> {
  const read = readEntry('albums', entry);
  const { fields } = read;
  const problems = [...read.problems];
  if (!fields || !read.gateReadable)
    return { problems, referenceCodes: [], published: null, reason: 'unreadable' };
  const referenceCodes = referenceCodesOf(fields, read.lineOf);
  const gated = passGate('albums', fields, read, entry, preparation);
  if (!('passed' in gated)) return heldBack(gated, problems, referenceCodes);

  const { passed } = gated;
  const { disclosure, photos, cover, body, words } = await publishParts(
    fields,
    passed,
    read,
    entry,
    preparation,
    problems,
  );
  const shown = mapText(albumSchema, fields, disclosure.publishable);
  const context = { entry, disclosure, lineOf: read.lineOf, problems };
  return {
    problems,
    referenceCodes,
    published: {
      ...shared(fields, shown, passed, entry, preparation, disclosure, problems, read),
      summary: passed.scopes.has('text') ? shown.summary : undefined,
      providers: linkPeople(fields.providers, ['providers'], context, '提供者'),
      photos,
      cover,
    },
    text: { body: keepShowable(body, { photos, recordings: [] }), words, transcripts: [] },
  };
}

function heldBack(
  gated: Exclude<Gated, { passed: Passed }>,
  problems: Problem[],
  referenceCodes: UsedReferenceCode[],
) {
  if (gated.problem) problems.push(gated.problem);
  return {
    problems,
    referenceCodes,
    published: null,
    reason: gated.reason,
    ...(gated.tombstone && { tombstone: gated.tombstone }),
  };
}

/** The fields that stories and albums have alike. */
function shared(
  fields: Story | Album,
  shown: Story | Album,
  passed: Passed,
  entry: EntryFile,
  { textKey }: Preparation,
  disclosure: Disclosure,
  problems: Problem[],
  { lineOf }: ReadEntry<'stories' | 'albums'>,
) {
  const village = disclosure.village(fields.village);
  if (fields.village !== undefined && passed.scopes.has('place') && !village) {
    problems.push({
      id: 'relation-unknown',
      file: entry.file,
      line: lineOf(['village']),
      field: '村庄',
      found: fields.village,
      kind: '村庄',
    });
  }
  const { address, problem } = findAddress(fields, entry, passed);
  if (problem) problems.push({ ...problem, file: entry.file, line: lineOf(['address']) });
  const { scopes = [], form, date, reviewedBy, reviewedOn } = shown.consent ?? {};
  return {
    title: shown.title,
    address,
    listed: passed.listed,
    village,
    referenceCode: shown.referenceCode,
    sample: shown.sample,
    consent: { scopes, form, date, reviewedBy, reviewedOn },
    textKey,
  };
}
