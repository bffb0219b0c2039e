import { expect, test } from 'vitest';
import { correctionLink } from './correction-letter.ts';

const odd = {
  title: '“井台”边 100% 的 <四十年> & #1？',
  address: 'https://archive.example/s/w6my/',
};

/** What a mail program makes of a link: RFC 6068. */
function letterIn(link: string) {
  const [to, query] = link.slice('mailto:'.length).split('?') as [string, string];
  const parts = query.split('&').map((pair) => pair.split('=') as [string, string]);
  return {
    to,
    ...Object.fromEntries(parts.map(([key, value]) => [key, decodeURIComponent(value)])),
  };
}

test('a letter has the whole title and address in it, whatever characters they are made of', () => {
  const link = correctionLink(odd, { email: 'us@archive.example', phone: '' })!;
  expect(link).toMatch(/^mailto:us@archive\.example\?subject=[^\s"<>#&]+&body=[^\s"<>#&]+$/);
  expect(link).toContain('%0D%0A');
  // As a browser takes it: every character beyond ASCII encoded, what was encoded as it was.
  expect(new URL(link).href).toMatch(
    /^mailto:us@archive\.example\?subject=[\w%.~!*'()-]+&body=[\w%.~!*'()-]+$/,
  );
  expect(decodeURIComponent(new URL(link).href)).toBe(decodeURIComponent(link));
  const letter = letterIn(link) as Record<string, string>;
  expect(letter).toMatchObject({
    to: 'us@archive.example',
    subject: `更正或撤下：《${odd.title}》`,
  });
  const lines = letter['body']!.split('\r\n');
  expect(lines).toEqual(expect.arrayContaining([`《${odd.title}》`, odd.address]));
  expect(letter['body']!.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  for (const blank of ['哪里写错了', '想撤下哪一部分', '怎么称呼您'])
    expect(
      lines.find((line) => line.startsWith(blank)),
      blank,
    ).toMatch(/：$/);
});

test('where there is a mobile number only, a short message is begun; at a desk telephone, a call', () => {
  const message = correctionLink(odd, { email: '', phone: '138 0000-0000' })!;
  expect(message).toMatch(/^sms:13800000000\?&body=[^\s"<>#&]+$/);
  expect(decodeURIComponent(message)).toContain(`《${odd.title}》`);
  expect(correctionLink(odd, { email: '', phone: '0531-8888 0000' })).toBe('tel:053188880000');
});

test('a title with half a character in it has a link all the same', () => {
  const broken = { ...odd, title: '井\uD83D台' };
  expect(correctionLink(broken, { email: 'us@archive.example', phone: '' })).toContain(
    '井\uFFFD台',
  );
});

test('a station that has told no way to reach it has none', () => {
  expect(correctionLink(odd, { email: '', phone: '' })).toBeNull();
});
