/**
 * Every closed list of words the archive uses, each defined once.
 *
 * A list is an `as const` array of `[id, Chinese label]` pairs: the id is what files contain, the
 * label is what people see. Types, schema enums, CMS options and page text all derive from here.
 * Chinese terms follow DA/T 59-2017 (口述史料采集与管理规范).
 */
type Vocabulary = readonly (readonly [id: string, label: string])[];

export type IdOf<V extends Vocabulary> = V[number][0];

/** The ids of a vocabulary, as the non-empty tuple that `z.enum` wants. */
export function idsOf<V extends Vocabulary>(vocabulary: V): [IdOf<V>, ...IdOf<V>[]] {
  return vocabulary.map(([id]) => id) as [IdOf<V>, ...IdOf<V>[]];
}

/** The Chinese label of an id of a vocabulary. */
export function labelOf<V extends Vocabulary>(vocabulary: V, id: IdOf<V>): string {
  return vocabulary.find(([candidate]) => candidate === id)?.[1] ?? id;
}

/** The vocabulary as `{id: label}`, for `.meta({ labels })`. */
export function labelsOf<V extends Vocabulary>(vocabulary: V): Record<string, string> {
  return Object.fromEntries(vocabulary);
}

export const storyKinds = [
  ['village-history', '村史'],
  ['life-story', '生命故事'],
] as const satisfies Vocabulary;
export type StoryKind = IdOf<typeof storyKinds>;

/** What a tombstone can stand for. */
export const tombstoneKinds = [...storyKinds, ['album', '老照片']] as const satisfies Vocabulary;
export type TombstoneKind = IdOf<typeof tombstoneKinds>;

/** What a narrator can agree to make public; each is decided on its own. */
export const consentScopes = [
  ['text', '文字'],
  ['voice', '声音'],
  ['photos', '照片'],
  ['name', '真实姓名'],
  ['place', '村庄名称'],
] as const satisfies Vocabulary;
export type ConsentScope = IdOf<typeof consentScopes>;

export const consentForms = [
  ['signed', '签字或按手印'],
  ['recorded', '录音中口头同意'],
  ['guardian', '监护人或近亲属代为同意'],
] as const satisfies Vocabulary;

/** How somebody got to know what is to be published. */
export const reviewWays = [
  ['read', '自己看了稿子'],
  ['listened', '社工念给他听了'],
  ['preview', '在手机上看了预览'],
] as const satisfies Vocabulary;

export const accessLevels = [
  ['public', '公开'],
  ['unlisted', '仅凭链接'],
  ['sealed', '封存'],
] as const satisfies Vocabulary;
export type AccessLevel = IdOf<typeof accessLevels>;

export const personRoles = [
  ['narrator', '口述者'],
  ['interviewer', '采集者'],
  ['compiler', '整理者'],
  ['pictured', '照片中人'],
] as const satisfies Vocabulary;
