import fc from 'fast-check';
import { parse, type ParserError } from 'parse5';
import { stringify } from 'yaml';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { rememberedModes } from '../reading/remembered-modes.ts';
import { createFixture, type Fixture, type FixtureContent } from '../testing/build-fixture.ts';
import { drawPhoto, makeRecording } from '../testing/fixture-media.ts';

/** Pieces of what could do harm if anything executed or trusted it. */
const HOSTILE = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "'-alert(1)-'",
  '{process.env.SECRET}',
  '${1}',
  '`',
  '{{x}}',
  '</title>',
  '</textarea>',
  '</div></main>',
  '<!--',
  '-->',
  ']]>',
  '<![CDATA[',
  '&lt;',
  '&#60;script&#62;',
  '\u0000',
  '\uD83D',
  '\u2028',
  '\uFDD0',
  '\uFDD51\uFDD6',
  '<Note>',
  '</Quote>',
  '<Word of="niang">',
  '<Photo file="../../../etc/passwd" />',
  '<Photo file="a.jpg" onload="x" />',
  '[x](javascript:alert(1))',
  '![x](javascript:alert(1))',
  '<javascript:alert(1)>',
  '[x]: javascript:alert(1)',
  'import x from "y"',
  'export default 1',
  '**',
  '_',
  '> ',
  '- ',
  '1. ',
  '# ',
  '---',
  '|a|b|',
  '\n',
  '\n\n',
  '    ',
  '\t',
  '不公开】',
  '【公开】',
  '𠮷',
  '鏊',
  '㐂',
  '👵🏽',
  '‮',
  'abc',
];
const text = fc
  .array(fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ unit: 'grapheme', maxLength: 12 })), {
    maxLength: 12,
  })
  .map((parts) => parts.join(''));
const named = text.filter((each) => each.trim() !== '');

const entry = fc.record({
  title: named,
  summary: text,
  topic: named,
  event: named,
  caption: text,
  alt: text,
  dialect: text,
  recordingTitle: text,
  transcript: text,
  name: named,
  about: text,
  body: text,
});

const CONSENT = {
  scopes: ['text', 'voice', 'photos', 'name', 'place'],
  form: 'signed',
  date: '2024-05-12',
  obtainedBy: 'x',
  reviewedBy: '<i>x',
};

/** The same stories every time: what fails can be looked at again. */
const stories = fc.sample(entry, { numRuns: 40, seed: 20241123 });

async function hostileArchive(): Promise<FixtureContent> {
  const photo = await drawPhoto('#777777');
  const sound = makeRecording('x', 3);
  const content: FixtureContent = {
    'glossary/niang.yaml': stringify({ word: '<b>俺娘', meaning: '"><script>', example: '</dd>' }),
  };
  stories.forEach((story, index) => {
    const fields = {
      title: story.title,
      summary: story.summary,
      dialect: story.dialect,
      topics: [story.topic],
      narrators: [`p${index}`],
      events: [{ when: '1958', text: story.event }],
      photos: [{ file: 'a.jpg', alt: story.alt, caption: story.caption }],
      recordings: [{ file: 'a.wav', title: story.recordingTitle, transcript: story.transcript }],
      consent: CONSENT,
    };
    content[`stories/s${index}/index.mdx`] = `---\n${stringify(fields)}---\n${story.body}`;
    content[`stories/s${index}/a.jpg`] = photo;
    content[`stories/s${index}/a.wav`] = sound;
    content[`people/p${index}.yaml`] = stringify({ name: story.name, about: story.about });
  });
  return content;
}

const SECRET = 'nobody-typed-this';
let fixture: Fixture;
let held: string[];
let pages: [path: string, html: string][];
beforeAll(async () => {
  fixture = await createFixture(await hostileArchive(), { extras: true });
  vi.stubEnv('SECRET', SECRET);
  const run = await fixture.build();
  vi.unstubAllEnvs();
  expect(run.status, run.printed).toBe(0);
  held = run.printed.split('\n').filter((line) => line.startsWith('未公开'));
  pages = [...(await fixture.published())].filter(([path]) => path.endsWith('.html'));
});
afterAll(() => fixture.remove());

/** Only misnested or unclosed tags: parse5's other complaints are of style. */
const STRUCTURE = /end-tag|unexpected|unclosed|nested|misplaced|eof-in/;

it('makes a page of every story, whatever was typed into it', () => {
  expect(held).toEqual([]);
  expect(pages.filter(([path]) => /^stories\/s\d+\/index\.html$/.test(path))).toHaveLength(
    stories.length,
  );
});

it('writes balanced HTML on every page', () => {
  for (const [path, html] of pages) {
    const errors: string[] = [];
    parse(html, {
      onParseError: ({ code }: ParserError) => errors.push(code),
      sourceCodeLocationInfo: true,
    });
    expect([path, errors.filter((code) => STRUCTURE.test(code))]).toEqual([path, []]);
  }
});

const textIn = (node: object) =>
  'childNodes' in node
    ? (node.childNodes as { value?: string }[]).map(({ value }) => value).join('')
    : '';

it('lets nothing typed become a script, a handler or a foreign address', () => {
  for (const [path, html] of pages) {
    const found: string[] = [];
    const visit = (node: object): void => {
      if ('tagName' in node && 'attrs' in node) {
        const attributes = node.attrs as { name: string; value: string }[];
        const source = attributes.find(({ name }) => name === 'src')?.value;
        const type = attributes.find(({ name }) => name === 'type')?.value;
        // Linked data is read, not run; that it stays JSON is `sharing`'s own test.
        const own =
          type === 'module' || type === 'application/ld+json' || textIn(node) === rememberedModes;
        if (node.tagName === 'script' && !own && !source?.startsWith('/_astro/'))
          found.push('script');
        if (['iframe', 'object', 'embed', 'base', 'textarea'].includes(String(node.tagName)))
          found.push(String(node.tagName));
        for (const { name, value } of attributes) {
          if (name.startsWith('on')) found.push(name);
          if (
            /^(?:href|src|action)$/.test(name) &&
            // Or a file beside the page.
            !/^(?:\/(?!\/)|#|https?:\/\/|mailto:|tel:|[a-z\d-]+\.[a-z]+$)/.test(value)
          )
            found.push(`${name}=${value}`);
        }
      }
      if ('childNodes' in node) for (const child of node.childNodes as object[]) visit(child);
    };
    visit(parse(html));
    expect([path, found]).toEqual([path, []]);
  }
});

it('never runs what was typed while building', () => {
  expect(pages.some(([, html]) => html.includes('{process.env.SECRET}'))).toBe(true);
  for (const [path, html] of pages) expect([path, html.includes(SECRET)]).toEqual([path, false]);
});
