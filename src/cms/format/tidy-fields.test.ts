import { expect, test } from 'vitest';
import { person } from '../../model/person.ts';
import { site } from '../../model/site.ts';
import { story } from '../../model/story.ts';
import { salvage } from '../../load/salvage.ts';
import { tidyFields } from './tidy-fields.ts';

/** What Decap makes of a new story in which only the title was written. */
const NEW = {
  title: '井台边的四十年',
  kind: 'life-story',
  address: 'kx7mpq',
  village: '',
  summary: '',
  narrators: [],
  period: { from: '', to: null },
  photos: [],
  consent: { scopes: [], access: 'public', date: '', tombstone: false },
  draft: false,
  sample: false,
};

test('of a form in which little was written, little is saved', () => {
  expect(tidyFields(story, NEW, {})).toEqual({
    title: '井台边的四十年',
    kind: 'life-story',
    address: 'kx7mpq',
  });
});

test('what is saved can be read without a complaint', () => {
  expect(salvage(story, tidyFields(story, NEW, {})).problems).toEqual([]);
  expect(salvage(story, NEW).problems).not.toEqual([]);
});

test('an emptied field goes, also where it stood in the file', () => {
  const before = { name: '王秀英', birthYear: 1942, pseudonym: '桂花奶奶' };
  const after = { name: '王秀英', birthYear: null, pseudonym: '' };
  expect(tidyFields(person, after, before)).toEqual({ name: '王秀英' });
});

test('what was written on purpose stays, though it could be left out', () => {
  const before = { title: '井', draft: false, topics: [] };
  expect(tidyFields(story, before, before)).toEqual(before);
  const settings = { name: '故乡痕', url: '', phone: '', villages: [] };
  expect(tidyFields(site, settings, settings)).toEqual(settings);
});

test('a box whose tick is taken away says so where it was ticked', () => {
  expect(tidyFields(story, { title: '井', draft: false }, { title: '井', draft: true })).toEqual({
    title: '井',
    draft: false,
  });
});

test('what must not be empty is left for the form to ask for', () => {
  expect(tidyFields(story, { title: '' }, {})).toEqual({ title: '' });
});

test('consent that was begun is kept whole', () => {
  const consent = { scopes: [], access: 'sealed', date: '' };
  expect(tidyFields(story, { title: '井', consent }, {})).toEqual({
    title: '井',
    consent: { access: 'sealed' },
  });
});

test('an object and an item that were emptied go', () => {
  const before = { title: '井', period: { from: 1956 } };
  const after = { title: '井', period: { from: null }, recordings: [{ synthesised: false }] };
  expect(tidyFields(story, after, before)).toEqual({ title: '井' });
});

test('photos lose what nobody filled in, and keep their order', () => {
  const photos = [
    { file: 'a.jpg', caption: '', people: [], withheld: false },
    { file: 'b.jpg', caption: '井', withheld: true },
  ];
  expect(tidyFields(story, { title: '井', photos }, {})).toEqual({
    title: '井',
    photos: [{ file: 'a.jpg' }, { file: 'b.jpg', caption: '井', withheld: true }],
  });
});

test('what the model does not know is not looked at', () => {
  const odd = { title: '井', old_note: '', extra: { a: null } };
  expect(tidyFields(story, odd, {})).toEqual(odd);
});
