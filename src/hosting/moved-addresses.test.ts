import { expect, it } from 'vitest';
import { addressOf, redirectsFile } from './moved-addresses.ts';

it('writes one line for each address that leads on, former ones before short ones', () => {
  const redirects = [
    { from: '/s/k7m2/', to: '/stories/well/' },
    { from: '/stories/old/', to: '/stories/well/' },
  ];
  expect(redirectsFile({ redirects, withdrawn: ['/stories/gone/'] })).toBe(
    '/stories/old/ /stories/well/ 301\n/s/k7m2/ /stories/well/ 301\n',
  );
});

it('lets nothing in an address end a line, a word or a quotation of a host file', () => {
  expect(addressOf('/故事/a b\n"$x";{}/')).toBe('/%E6%95%85%E4%BA%8B/a%20b%0A%22%24x%22%3B%7B%7D/');
  expect(addressOf('/%E6%95%85/')).toBe('/%E6%95%85/');
});

it.each(['//elsewhere.example/', 'https://elsewhere.example/', ''])(
  'leads to nobody else: %s',
  (path) => {
    expect(() => addressOf(path)).toThrow();
  },
);
