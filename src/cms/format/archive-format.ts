import { readFrontMatter, readYamlFile } from '../../load/read-front-matter.ts';
import { brokenFile } from '../../strings/cms-form.ts';
import { joinEntryText, splitEntryText } from './entry-text.ts';
import { isData, sameData, type Data } from './same-data.ts';
import { schemaOf } from './schema-of.ts';
import { tidyFields } from './tidy-fields.ts';
import { writeYaml } from './write-yaml.ts';

/** A format as Decap's `registerCustomFormat` wants it. */
export interface ArchiveFormat {
  fromFile: (text: string) => Data;
  /** `order`: the names of the form's fields from top to bottom. */
  toFile: (data: Data, order?: readonly string[]) => string;
}

/**
 * Put beside the fields just before they are written (`keep-layout.ts`), and never written. The
 * file as it was opened: comments and layout come from there, never a value.
 */
export const layoutKey = '~layout';
/** The collection it belongs to: what a form leaves in empty fields is taken out by its model. */
export const collectionKey = '~collection';
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

interface Writing {
  fields: Data;
  layout: string | null;
}

/** What is to be written of the data that Decap hands over; throws for a file that could not be read. */
function toWrite(data: Data, before: (layout: string) => Data): Writing {
  const { [layoutKey]: raw, [collectionKey]: collection, [brokenKey]: label, ...fields } = data;
  if (label !== undefined) throw new Error(brokenFile.refusal(String(label)));
  const layout = typeof raw === 'string' && raw !== '' ? raw : null;
  const schema = schemaOf(collection);
  if (!schema) return { fields, layout };
  return { fields: tidyFields(schema, fields, layout === null ? {} : before(layout)), layout };
}

/** A file that is YAML from its first line to its last. */
export const yamlFormat: ArchiveFormat = {
  fromFile(text) {
    const read = readFields(text, true);
    return 'broken' in read ? read.broken : read.fields;
  },
  toFile(data, order = []) {
    const { fields, layout } = toWrite(data, yamlFormat.fromFile);
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

  function fromFile(text: string): Data {
    const read = fieldsOf(text);
    if ('broken' in read) return read.broken;
    const { body } = splitEntryText(text);
    return { ...assumed, ...read.fields, ...(body !== '' && { body }) };
  }

  return {
    fromFile,
    toFile(data, order = []) {
      const { fields: given, layout } = toWrite(data, fromFile);
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
