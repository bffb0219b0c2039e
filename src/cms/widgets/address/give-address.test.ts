import { fromJS, type Map } from 'immutable';
import { expect, test } from 'vitest';
import { address } from '../../../model/story.ts';
import { makeGiveAddress } from './give-address.ts';

const fresh = (fields: object = {}, collection = 'stories') => ({
  entry: fromJS({ collection, newRecord: true, data: { title: '老井', ...fields } }),
});
const addressOf = (fields: unknown) => (fields as Map<string, unknown> | undefined)?.get('address');

test('a new entry gets an address with its first save, one that the model takes', () => {
  const made = addressOf(makeGiveAddress(() => 'a')(fresh()));
  expect(made).toMatch(/^story-\d{8}-[a-z2-9]{4}$/);
  expect(address.safeParse(made).success).toBe(true);
});

test('a save that is tried again gets the same address, another form another', () => {
  let key = 'a';
  const give = makeGiveAddress(() => key);
  const first = addressOf(give(fresh()));
  expect(addressOf(give(fresh({ title: '老井台' })))).toBe(first);
  key = 'b';
  expect(addressOf(give(fresh()))).not.toBe(first);
});

test('who has an address, was saved before or never had one is left alone', () => {
  const give = makeGiveAddress(() => 'a');
  expect(give(fresh({ address: 'laojing' }))).toBe(undefined);
  expect(give(fresh({}, 'people'))).toBe(undefined);
  const old = { entry: fromJS({ collection: 'stories', newRecord: false, data: {} }) };
  expect(give(old)).toBe(undefined);
});
