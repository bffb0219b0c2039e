import { expect, test } from 'vitest';
import { settleFormerAddresses } from './settle-former-addresses.ts';

test('another address leaves the one before behind, and one that comes back is no former one', () => {
  const first = settleFormerAddresses({ address: 'new-well' }, {}, 'well');
  expect(first).toEqual({ address: 'new-well', formerAddresses: ['well'] });
  const back = settleFormerAddresses({ ...first, address: 'well' }, first, 'well');
  expect(back).toEqual({ address: 'well', formerAddresses: ['new-well'] });
});

test('an entry that stays where it is, is new, or was not public, has left no address', () => {
  const moved = { address: 'new-well' };
  expect(settleFormerAddresses(moved, moved, 'well')).toBe(moved);
  expect(settleFormerAddresses(moved, null, 'well')).toBe(moved);
  expect(settleFormerAddresses(moved, { draft: true }, 'well')).toBe(moved);
  expect(settleFormerAddresses(moved, { consent: { access: 'unlisted' } }, 'well')).toBe(moved);
});
