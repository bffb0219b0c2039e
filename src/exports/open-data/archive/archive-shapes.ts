import { z } from 'zod';
import { album } from '../../../model/album.ts';
import { consent } from '../../../model/consent.ts';
import { dialectWord } from '../../../model/dialect-word.ts';
import { person } from '../../../model/person.ts';
import { photo } from '../../../model/photo.ts';
import { recording } from '../../../model/recording.ts';
import { titleOf } from '../../../model/schema-walk.ts';
import { story } from '../../../model/story.ts';
import { village } from '../../../model/village.ts';
import {
  consentForms,
  consentScopes,
  idsOf,
  labelsOf,
  storyKinds,
  tombstoneKinds,
} from '../../../model/vocabulary.ts';
import { columns as t } from '../../../strings/open-data-archive.ts';

/**
 * What the archive says of itself in `/data/`: one record a thing, flat, with keys that never change
 * within a version. Tables, JSON and its schema all come from here; titles come from the archive's
 * own fields. A key that is not here is in no file.
 */
const titled = <T extends z.ZodType>(type: T, title: string) => type.meta({ title });
/** With the title an editor knows the field by. */
const like = <T extends z.ZodType>(type: T, field: z.ZodType) => titled(type, titleOf(field) ?? '');

const text = z.string();
const maybe = z.string().nullable();
const count = z.number().int().nonnegative();
const named = z.strictObject({ name: text, page: maybe });
const labelled = <V extends readonly (readonly [string, string])[]>(vocabulary: V) =>
  z.enum(idsOf(vocabulary)).meta({ labels: labelsOf(vocabulary) });
const id = titled(text, t.id);
const page = titled(text, t.page);
const folder = titled(text, t.folder);

const agreed = {
  consentScopes: like(z.array(labelled(consentScopes)), consent.shape.scopes),
  consentForm: like(labelled(consentForms).nullable(), consent.shape.form),
  consentDate: like(maybe, consent.shape.date),
  reviewedBy: like(maybe, consent.shape.reviewedBy),
  reviewedOn: like(maybe, consent.shape.reviewedOn),
};

const storyRecord = z.strictObject({
  id,
  referenceCode: like(maybe, story.shape.referenceCode),
  kind: like(labelled(storyKinds), story.shape.kind),
  title: like(text, story.shape.title),
  page,
  folder,
  narrators: like(z.array(named), story.shape.narrators),
  interviewers: like(z.array(named), story.shape.interviewers),
  compilers: like(z.array(named), story.shape.compilers),
  village: like(named.nullable(), story.shape.village),
  dialect: like(maybe, story.shape.dialect),
  summary: like(maybe, story.shape.summary),
  periodFrom: titled(count.nullable(), t.periodFrom),
  periodTo: titled(count.nullable(), t.periodTo),
  events: like(z.array(z.strictObject({ when: text, text })), story.shape.events),
  topics: like(z.array(text), story.shape.topics),
  recordedOn: titled(maybe, t.recordedOn),
  recordingCount: titled(count, t.recordingCount),
  seconds: titled(z.number().nonnegative(), t.seconds),
  photoCount: titled(count, t.photoCount),
  ...agreed,
  sample: like(z.boolean(), story.shape.sample),
});

const recordingRecord = z.strictObject({
  story: titled(text, t.entry),
  storyTitle: titled(text, t.entryTitle),
  order: titled(count, t.order),
  referenceCode: like(maybe, recording.shape.referenceCode),
  title: like(maybe, recording.shape.title),
  date: like(maybe, recording.shape.date),
  place: like(maybe, recording.shape.place),
  seconds: titled(z.number().nonnegative().nullable(), t.seconds),
  format: titled(maybe, t.format),
  bytes: titled(count.nullable(), t.bytes),
  sound: titled(maybe, t.sound),
  silenced: titled(z.boolean(), t.silenced),
  text: titled(
    z
      .enum(['transcript', 'verbatim'])
      .meta({
        labels: {
          transcript: titleOf(recording.shape.transcript) ?? '',
          verbatim: titleOf(recording.shape.verbatim) ?? '',
        },
      })
      .nullable(),
    t.text,
  ),
  turns: titled(count, t.turns),
  synthesised: like(z.boolean(), recording.shape.synthesised),
});

const photoRecord = z.strictObject({
  entryKind: titled(labelled(tombstoneKinds), t.entryKind),
  entry: titled(text, t.entry),
  entryTitle: titled(text, t.entryTitle),
  order: titled(count, t.order),
  referenceCode: like(maybe, photo.shape.referenceCode),
  alt: like(maybe, photo.shape.alt),
  caption: like(maybe, photo.shape.caption),
  when: like(maybe, photo.shape.when),
  place: like(maybe, photo.shape.place),
  people: like(z.array(named), photo.shape.people),
  unidentified: like(maybe, photo.shape.unidentified),
  provenance: like(maybe, photo.shape.provenance),
  credit: like(maybe, photo.shape.credit),
  rights: like(maybe, photo.shape.rights),
  width: titled(count, t.width),
  height: titled(count, t.height),
  image: titled(text, t.image),
});

const albumRecord = z.strictObject({
  id,
  referenceCode: like(maybe, album.shape.referenceCode),
  title: like(text, album.shape.title),
  page,
  folder,
  village: like(named.nullable(), album.shape.village),
  providers: like(z.array(named), album.shape.providers),
  summary: like(maybe, album.shape.summary),
  photoCount: titled(count, t.photoCount),
  ...agreed,
  sample: like(z.boolean(), album.shape.sample),
});

const personRecord = z.strictObject({
  id,
  name: titled(text, t.name),
  page,
  birthYear: like(count.nullable(), person.shape.birthYear),
  village: like(named.nullable(), person.shape.village),
  about: like(maybe, person.shape.about),
  sample: like(z.boolean(), person.shape.sample),
});

const villageRecord = z.strictObject({
  id,
  name: like(text, village.shape.name),
  page,
  aliases: like(z.array(text), village.shape.aliases),
  place: like(maybe, village.shape.place),
  summary: like(maybe, village.shape.summary),
  sample: like(z.boolean(), village.shape.sample),
});

const wordRecord = z.strictObject({
  id,
  word: like(text, dialectWord.shape.word),
  page,
  variants: like(z.array(text), dialectWord.shape.variants),
  pronunciation: like(maybe, dialectWord.shape.pronunciation),
  meaning: like(text, dialectWord.shape.meaning),
  example: like(maybe, dialectWord.shape.example),
  sample: like(z.boolean(), dialectWord.shape.sample),
});

/** One record of each kind, by the name of its table. */
export const recordShapes = {
  stories: storyRecord,
  recordings: recordingRecord,
  photos: photoRecord,
  albums: albumRecord,
  people: personRecord,
  villages: villageRecord,
  words: wordRecord,
} as const;
export type TableName = keyof typeof recordShapes;
export const tableNames = Object.keys(recordShapes) as TableName[];

/** `archive.json` as a whole. */
export const archiveShape = z.strictObject({
  $schema: text,
  version: z.literal(1),
  archive: z.strictObject({
    name: text,
    tagline: text,
    station: text,
    fonds: maybe,
    home: text,
    rights: z.strictObject({ address: text, statement: text }),
  }),
  stories: z.array(storyRecord),
  recordings: z.array(recordingRecord),
  photos: z.array(photoRecord),
  albums: z.array(albumRecord),
  people: z.array(personRecord),
  villages: z.array(villageRecord),
  words: z.array(wordRecord),
});
export type ArchiveRecords = z.output<typeof archiveShape>;
