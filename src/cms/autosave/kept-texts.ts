import { blobOf } from '../files/desk-files.ts';
import { askKept, type DeskFile, type DeskWriting } from './ask-kept.ts';
import type { DeskKeeper } from './keep-on-desk.ts';
import {
  forgetKept,
  keepText,
  listKept,
  readMedia,
  type KeptMedia,
  type KeptText,
} from './kept-store.ts';

/** How long the desk is waited for before what this browser has is offered; milliseconds. */
const PATIENCE = 4000;
/** A text from elsewhere that was kept so shortly ago may be being written there just now. */
const LIVE = 30_000;

export interface KeptTexts {
  /** What is kept here and on the desk, of one entry or of all, the newest first. Never rejects. */
  list: (of?: Pick<KeptText, 'collection' | 'slug'>) => Promise<KeptText[]>;
  /** Keeps a text with something changed about it: set aside, fetched back. */
  put: (text: KeptText) => Promise<void>;
  forget: (text: Pick<KeptText, 'id' | 'at'>) => Promise<void>;
  readMedia: (text: KeptText) => Promise<KeptMedia[]>;
}

export const isElsewhere = ({ desk }: Pick<KeptText, 'desk'>) => desk?.isElsewhere === true;
export const isLive = (text: KeptText) => isElsewhere(text) && text.desk!.age < LIVE;

/** Files as the desk can keep them: by what is in them, where it has that. */
export function deskFilesOf(media: readonly KeptMedia[]): DeskFile[] {
  return media.flatMap(({ id, fields }) => {
    const blob = blobOf(fields['url'] as string | undefined);
    return blob ? [{ id, blob, fields }] : [];
  });
}

/** Newest first; of one text's two states the later. */
function merge(
  here: readonly KeptText[],
  desk: readonly (DeskWriting & { age: number })[],
  isOwn: (id: string) => boolean,
): KeptText[] {
  const all = new Map(here.map((text) => [text.id, text]));
  for (const { age, files, ...text } of desk) {
    const same = all.get(text.id);
    if (same && same.at >= text.at) continue;
    const mediaIds = files.map(({ id }) => id);
    const from = { age, files, isElsewhere: !same && !isOwn(text.id) };
    all.set(text.id, { ...text, mediaIds, desk: from });
  }
  return [...all.values()].sort((a, b) => b.at - a.at);
}

/** All that is kept of what was being written. `keeper`: the desk keeps it too. */
export function openKeptTexts(keeper: DeskKeeper | null): KeptTexts {
  const mediaOf = async (text: KeptText): Promise<KeptMedia[]> =>
    text.desk
      ? text.desk.files.map(({ id, fields }) => ({ id, blob: null, fields }))
      : readMedia(text);
  const askDesk = async (of: object) => {
    if (!keeper) return [];
    const answer = await askKept({ action: 'keptWritings', params: of }, PATIENCE);
    return answer.is === 'done'
      ? (answer.body['writings'] as (DeskWriting & { age: number })[])
      : [];
  };
  return {
    list: async (of) => {
      const here = listKept().catch((): KeptText[] => []);
      const asked = of ? { collection: of.collection, slug: of.slug } : {};
      const [kept, desk] = await Promise.all([here, askDesk(asked)]);
      const wanted = of
        ? kept.filter(({ collection, slug }) => collection === of.collection && slug === of.slug)
        : kept;
      return merge(wanted, desk, (id) => keeper?.isOwn(id) ?? false);
    },
    put: async (text) => {
      const { desk, mediaIds, ...rest } = text;
      const media = keeper ? await mediaOf(text).catch((): KeptMedia[] => []) : [];
      keeper?.replace({ ...rest, files: deskFilesOf(media) });
      // What the desk alone has stays there.
      if (!desk) await keepText({ ...rest, mediaIds });
      await keeper?.flush();
    },
    forget: async ({ id, at }) => {
      const forgotten = keeper?.forget(id, at);
      await forgetKept(id).catch(() => undefined);
      await forgotten;
    },
    readMedia: mediaOf,
  };
}
