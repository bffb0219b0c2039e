import type { z } from 'zod';
import { album } from './album.ts';
import { dialectWord } from './dialect-word.ts';
import { person } from './person.ts';
import { site } from './site.ts';
import { story } from './story.ts';
import { village } from './village.ts';

interface EntryKind {
  /** The folder under `content/`. */
  folder: string;
  /** `folder`: `<slug>/index.mdx` with its media beside it; `file`: `<slug>.yaml`. */
  layout: 'folder' | 'file';
  label: string;
  schema: z.ZodObject;
}

/** Everything an archive consists of: the one table that loading, checking and editing walk. */
export const entryKinds = {
  stories: { folder: 'stories', layout: 'folder', label: '故事', schema: story },
  albums: { folder: 'albums', layout: 'folder', label: '老照片', schema: album },
  villages: { folder: 'villages', layout: 'folder', label: '村庄', schema: village },
  people: { folder: 'people', layout: 'file', label: '人物', schema: person },
  glossary: { folder: 'glossary', layout: 'file', label: '方言词', schema: dialectWord },
} as const satisfies Record<string, EntryKind>;

export type KindName = keyof typeof entryKinds;
export type FieldsOf<K extends KindName> = z.output<(typeof entryKinds)[K]['schema']>;

export { site };
