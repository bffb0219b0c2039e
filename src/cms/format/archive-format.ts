import { readFrontMatter, readYamlFile } from '../../load/read-front-matter.ts';
import { brokenFile } from '../../strings/cms-form.ts';
import { joinEntryText, splitEntryText } from './entry-text.ts';
import { isData, sameData, type Data } from './same-data.ts';
import { writeYaml } from './write-yaml.ts';

/** A format as Decap's `registerCustomFormat` wants it. */
export interface ArchiveFormat {
  fromFile: (text: string) => Data;
  /** `order`: the names of the form's fields from top to bottom. */
  toFile: (data: Data, order?: readonly string[]) => string;
}

/**
 * The file as it was opened, put beside the fields just before they are written (`keep-layout.ts`):
 * comments and layout come from there, never a value.
 */
export const layoutKey = '~layout';
/** Stands in the data of a file whose fields can't be read: it is listed, and never written over. */
const brokenKey = '~broken';

function broken(line: number, found?: string): Data {
  const label = brokenFile.label(line, found);
  return { title: label, name: label, word: label, [brokenKey]: label };
}

type Read = { fields: Data } | { broken: Data };

function readFields(text: string, isYaml: boolean): Read {
  const read = isYaml ? readYamlFile(text) : readFrontMatter(text);
  if ('failure' in read) {
    // No fences, or those of another language: then it is text, whatever it says it is.
    if (read.failure === 'yaml-missing') return { fields: {} };
    return { broken: broken(read.line, read.found) };
  }
  return isData(read.value) ? { fields: read.value } : { broken: broken(1, brokenFile.notFields) };
}

/** Decap's own keys taken out; throws for a file that could not be read. */
function fieldsToWrite(data: Data): { fields: Data; layout: string | null } {
  const { [layoutKey]: layout, [brokenKey]: label, ...fields } = data;
  if (label !== undefined) throw new Error(brokenFile.refusal(String(label)));
  return { fields, layout: typeof layout === 'string' && layout !== '' ? layout : null };
}

/** A file that is YAML from its first line to its last. */
export const yamlFormat: ArchiveFormat = {
  fromFile(text) {
    const read = readFields(text, true);
    return 'broken' in read ? read.broken : read.fields;
  },
  toFile(data, order = []) {
    const { fields, layout } = fieldsToWrite(data);
    return writeYaml(fields, order, layout);
  },
};

/** Never met; if it is, better to save nothing than half. */
function refuseBody(): never {
  throw new Error(brokenFile.unwritable);
}

function isEmpty(fields: Data): boolean {
  return Object.values(fields).every((value) => value === undefined);
}

function headFor(fields: Data, order: readonly string[], layout: string | null): string {
  const like = layout === null ? null : splitEntryText(layout);
  const old = layout === null ? null : readFields(layout, false);
  const known = old && 'fields' in old ? old.fields : {};
  // A field called `body` is no body: nobody sees it, and nobody may lose it.
  const all = 'body' in known ? { ...fields, body: known['body'] } : fields;
  if (like && sameData(known, all)) return like.head;
  return `---\n${writeYaml(all, order, like?.fields ?? null)}---\n`;
}

/**
 * Front matter in YAML, and a body: an entry as a folder holds it. `assumed` are fields that are
 * understood where a file does not have them.
 */
export function makeMdxFormat(assumed: Readonly<Data> = {}): ArchiveFormat {
  function fieldsOf(text: string): Read {
    const read = readFields(text, false);
    if ('broken' in read) return read;
    const { body: _, ...fields } = read.fields;
    return { fields };
  }

  return {
    fromFile(text) {
      const read = fieldsOf(text);
      if ('broken' in read) return read.broken;
      const { body } = splitEntryText(text);
      return { ...assumed, ...read.fields, ...(body !== '' && { body }) };
    },
    toFile(data, order = []) {
      const { fields: given, layout } = fieldsToWrite(data);
      const { body = '', ...fields } = given;
      const like = layout === null ? null : splitEntryText(layout);
      const had = layout === null ? null : fieldsOf(layout);
      for (const [key, value] of Object.entries(assumed))
        if (had && 'fields' in had && !(key in had.fields) && fields[key] === value)
          delete fields[key];
      const words = String(body ?? '');
      const bare = like?.fields === null && isEmpty(fields) ? joinEntryText('', words, like) : null;
      return bare ?? joinEntryText(headFor(fields, order, layout), words, like) ?? refuseBody();
    },
  };
}
