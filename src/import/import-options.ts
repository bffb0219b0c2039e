import { parseArgs, type ParseArgsConfig } from 'node:util';
import { storyKinds, type StoryKind } from '../model/vocabulary.ts';
import { ImportRefusal } from './import-refusal.ts';
import { isSlug } from './make-slug.ts';
import { refusals } from './messages.ts';

/** What the command line says; undefined where it says nothing. */
export interface ImportOptions {
  files: string[];
  title: string | undefined;
  village: string | undefined;
  narrators: string[] | undefined;
  interviewers: string[] | undefined;
  kind: StoryKind | undefined;
  slug: string | undefined;
  as: 'transcript' | 'prose' | undefined;
  /** the folder that holds `stories/`, `villages/` and `people/` */
  content: string;
  yes: boolean;
  help: boolean;
}

const FLAGS = {
  title: { type: 'string' },
  village: { type: 'string' },
  narrator: { type: 'string', multiple: true },
  interviewer: { type: 'string', multiple: true },
  kind: { type: 'string' },
  slug: { type: 'string' },
  recording: { type: 'string', multiple: true },
  as: { type: 'string' },
  content: { type: 'string', default: 'content' },
  yes: { type: 'boolean', short: 'y', default: false },
  help: { type: 'boolean', short: 'h', default: false },
} satisfies ParseArgsConfig['options'];

function readFlags(args: string[]) {
  try {
    return parseArgs({ args, options: FLAGS, allowPositionals: true });
  } catch (error) {
    const option = /'([^']+)'/.exec(String(error))?.[1] ?? args.join(' ');
    throw new ImportRefusal(refusals.unknownOption(option));
  }
}

/** `王大娘、李大爷` is two people. */
export function splitNames(text: string): string[] {
  return text
    .split(/[、,，]/)
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

/** The id of a story's kind from its id or its Chinese label; refuses any other. */
export function readKind(text: string): StoryKind {
  const known = storyKinds.find((pair) => pair.includes(text as never));
  if (known) return known[0];
  const words = storyKinds.map(([id, label]) => `${id}（${label}）`).join(' 或 ');
  throw new ImportRefusal(refusals.unknownKind(text, words));
}

function readAs(text: string): 'transcript' | 'prose' {
  if (text === 'transcript' || text === 'prose') return text;
  throw new ImportRefusal(refusals.unknownAs(text));
}

/** Reads the command line; throws {@link ImportRefusal} for what it does not know. */
export function readImportOptions(args: string[]): ImportOptions {
  const { values, positionals } = readFlags(args);
  const { slug, kind, as } = values;
  if (slug !== undefined && !isSlug(slug)) throw new ImportRefusal(refusals.badSlug(slug));
  return {
    files: [...positionals, ...(values.recording ?? [])],
    title: values.title?.trim() || undefined,
    village: values.village?.trim(),
    narrators: values.narrator?.flatMap(splitNames),
    interviewers: values.interviewer?.flatMap(splitNames),
    kind: kind === undefined ? undefined : readKind(kind),
    slug,
    as: as === undefined ? undefined : readAs(as),
    content: values.content,
    yes: values.yes,
    help: values.help,
  };
}
