import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { story } from '../model/story.ts';
import { formatTranscript } from '../transcript/format-transcript.ts';
import { parseTranscript } from '../transcript/parse-transcript.ts';
import { storyFields } from './story-fields.ts';
import { formatFields, formatStoryFile } from './story-file.ts';

const FRAGMENTS = [
  '\n',
  '\n\n',
  '  ',
  ' ',
  '---',
  '...',
  ': ',
  '#',
  '|',
  '>',
  '- ',
  "'",
  '"',
  '\\',
  '\t',
  '%',
  '&a',
  '*a',
  '!x',
  '@',
  '`',
  '{',
  '[',
  '王大娘：',
  '\r',
  '\r\n',
  '\u2028',
  '\u0085',
  '\ufeff',
  '\u0000',
  '\u200b',
  '😀',
  'null',
  '0x1',
  '2024-05-12',
  '~',
];
const anyText = fc.oneof(
  fc.array(fc.constantFrom(...FRAGMENTS)).map((fragments) => fragments.join('')),
  fc.string({ unit: 'binary' }).map((text) => text.toWellFormed()),
);
const plan = { kind: 'life-story', village: null, narrators: [], interviewers: [] } as const;

test('any text survives being written as YAML and read again', () => {
  fc.assert(
    fc.property(anyText, anyText, (title, transcript) => {
      const fields = { title, recordings: [{ transcript, original: { name: title } }] };
      expect(parse(formatFields(fields))).toEqual(fields);
    }),
    { numRuns: 5000 },
  );
});

test('a transcript is a block that reads as it was typed', () => {
  const transcript = formatTranscript(parseTranscript('## 章\n[0:05] 甲乙：一\n  丙：二'));
  expect(formatFields({ recordings: [{ transcript }] })).toBe(
    'recordings:\n  - transcript: |\n      ## 章\n      [00:00:05] 甲乙：一\n        丙：二\n',
  );
});

test('a transcript of one line is a block too', () => {
  expect(formatFields({ transcript: '问：好\n' })).toBe('transcript: |\n  问：好\n');
});

test('any transcript survives, and the front matter ends where it should', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const transcript = formatTranscript(parseTranscript(text));
      const file = formatStoryFile({ recordings: [{ transcript }] }, '正文');
      const [, yaml, body] = /^---\n(.*?)\n---\n(.*)$/s.exec(file)!;
      expect(parse(yaml!)).toEqual({ recordings: [{ transcript }] });
      expect(body).toBe('\n正文\n');
    }),
    { numRuns: 2000 },
  );
});

test('the fields of an imported story are valid, a draft, and without consent', () => {
  const fields = storyFields({
    ...plan,
    title: '井台边',
    narrators: ['wang'],
    interviewers: [],
    recordings: [{ transcript: '', original: { name: 'a', bytes: 1, sha256: 'a'.repeat(64) } }],
  });
  const read = story.parse(parse(formatFields(fields)));
  expect(read).toMatchObject({ draft: true, narrators: ['wang'] });
  expect(read.consent).toBeUndefined();
});
