import { savingStrings as words } from '../../strings/cms-saving.ts';
import type { FormField } from '../config/cms-config.ts';

export type Data = Record<string, unknown>;

/** A field as people read it: its label and what is in it, in words. */
export interface ReadableField {
  name: string;
  label: string;
  text: string;
}

const isData = (value: unknown): value is Data =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What stands for a block of the body, where it is not shown as the site shows it. */
function plainBlock(tag: string, attributes: string): string {
  const label = (words.blocks as Readonly<Record<string, string>>)[tag];
  if (!label) return `<${tag}${attributes}>`;
  const said = [...attributes.matchAll(/\w+="([^"]*)"/g)].map(([, value]) => value).join('，');
  return said ? `〔${label}：${said}〕` : `〔${label}〕`;
}

/** A body as it reads: without the signs that make headings, bold words and blocks of it. */
export function plainBody(text: string): string {
  return text
    .replace(/<\/[A-Z]\w*>/g, '')
    .replace(/<([A-Z]\w*)([^<>]*?)\s*\/?>/g, (_, tag: string, attributes: string) =>
      plainBlock(tag, attributes),
    )
    .replace(/^#{1,6}[ \t]+/gm, '')
    .replace(/\*\*([^*\n]+)\*\*/g, '$1')
    .replace(/\\([\\[\]{}<>*_~`#!])/g, '$1');
}

function textOfOne(field: FormField | undefined, value: unknown): string {
  if (value === undefined || value === null || value === false) return '';
  if (value === true) return words.yes;
  if (isData(value)) return textOfFields(field?.fields ?? [], value, '；');
  const option = field?.options?.find((each) => each.value === value);
  const text = option?.label ?? String(value);
  return field?.widget === 'body' ? plainBody(text) : text;
}

function textOfFields(fields: readonly FormField[], data: Data, between: string): string {
  return readableFields(fields, data)
    .filter(({ text }) => text !== '')
    .map(({ label, text }) => `${label}：${text}`)
    .join(between);
}

function textOf(field: FormField | undefined, value: unknown): string {
  if (!Array.isArray(value)) {
    return isData(value) ? textOfFields(field?.fields ?? [], value, '\n') : textOfOne(field, value);
  }
  const texts = value.map((each) => textOfOne(field, each));
  if (!value.some(isData)) return texts.join('、');
  return texts.map((text, index) => `${index + 1}. ${text}`).join('\n');
}

/** An entry's fields in the order of the form, in words; what the form does not know comes last. */
export function readableFields(fields: readonly FormField[], data: Data): ReadableField[] {
  const known = new Set(fields.map(({ name }) => name));
  const others = Object.keys(data).filter((name) => !known.has(name) && !name.startsWith('~'));
  return [
    ...fields.map((field) => ({
      name: field.name,
      label: field.label,
      text: textOf(field, data[field.name]),
    })),
    ...others.map((name) => ({ name, label: name, text: textOf(undefined, data[name]) })),
  ];
}

/** One field that reads differently in two versions. */
export interface FieldDifference {
  name: string;
  label: string;
  before: string;
  after: string;
}

/** The fields that differ, in words. `after` where only signs differ says so. */
export function differingFields(
  fields: readonly FormField[],
  before: Data,
  after: Data,
): FieldDifference[] {
  const [old, now] = [readableFields(fields, before), readableFields(fields, after)];
  const names = new Set([...old, ...now].map(({ name }) => name));
  return [...names].flatMap((name) => {
    const [was, is] = [old, now].map((all) => all.find((each) => each.name === name));
    const label = (is ?? was)!.label;
    const [from, to] = [was?.text ?? '', is?.text ?? ''];
    if (from !== to) return [{ name, label, before: from, after: to }];
    const isSame = plainText(before[name]) === plainText(after[name]);
    if (isSame) return [];
    return [{ name, label, before: from, after: `${to}\n${words.onlyLayout}` }];
  });
}

/** For telling whether two values are the same, whatever a form leaves in empty fields. */
function plainText(value: unknown): string {
  const isBlank = (each: unknown) =>
    each === undefined || each === null || each === '' || each === false;
  if (isBlank(value) || (Array.isArray(value) && value.length === 0)) return '';
  return JSON.stringify(value, (_, each: unknown) => {
    if (!isData(each)) return each;
    const kept = Object.entries(each).filter(([, inner]) => !isBlank(inner));
    return Object.fromEntries(kept.sort(([a], [b]) => a.localeCompare(b)));
  });
}

export const sameValue = (one: unknown, other: unknown): boolean =>
  plainText(one) === plainText(other);
