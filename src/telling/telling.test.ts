import { expect, test } from 'vitest';
import { callLink, mailLink } from './mail-link.ts';
import { pageLetter, photoLetter } from './photo-letter.ts';

const read = (href: string) => {
  const { protocol, pathname, searchParams } = new URL(href);
  return {
    protocol,
    pathname,
    subject: searchParams.get('subject'),
    body: searchParams.get('body'),
  };
};

test('a letter opens with everything in it, whatever signs it has', () => {
  const letter = { subject: '认照片：A&B=?#', body: '一行 100%\n“第二行”+1' };
  expect(read(mailLink('zhan+a@example.cn', letter))).toEqual({
    protocol: 'mailto:',
    pathname: 'zhan%2Ba@example.cn',
    subject: letter.subject,
    body: '一行 100%\r\n“第二行”+1',
  });
});

test('half a character in what somebody wrote stops nobody', () => {
  const href = mailLink('a@example.cn', { subject: '井\uD842', body: '\uDFB7' });
  expect(read(href)).toMatchObject({ subject: '井\uFFFD', body: '\uFFFD' });
});

test('an address cannot add a recipient or a field of its own', () => {
  const href = mailLink('a@example.cn?bcc=b@example.cn', { subject: '甲', body: '乙' });
  expect(new URL(href).searchParams.get('bcc')).toBeNull();
});

test('a number is called by its digits', () => {
  expect(callLink('0531-8888 0000')).toBe('tel:053188880000');
  expect(callLink('+86 (531) 8888')).toBe('tel:+865318888');
});

test('a letter about a photo says which it is and what is asked', () => {
  const { subject, body } = photoLetter(
    { caption: '全家福', unidentified: '左二穿军装的', referenceCode: 'SL-ZP-2024-001-P02' },
    { title: '李家的老相册', address: 'https://example.cn/albums/li/#photo-2' },
  );
  expect(subject).toBe('认照片：SL-ZP-2024-001-P02');
  expect(body.split('\n').slice(1, 6)).toEqual([
    '照片：全家福',
    '档号：SL-ZP-2024-001-P02',
    '网页：https://example.cn/albums/li/#photo-2',
    '还不认识：左二穿军装的',
    '还不知道是哪一年',
  ]);
});

test('of a photo without caption, code or question it says where it is', () => {
  const letter = photoLetter({ when: '1974' }, { title: '李家的老相册', address: '/albums/li/' });
  expect(letter.subject).toBe('认照片：李家的老相册');
  expect(letter.body).not.toMatch(/档号|undefined|哪一年\n/);
});

test('a letter about a page has its code and its address', () => {
  const { body } = pageLetter({ title: '相册', code: 'SL-1', address: '/albums/li/' });
  expect(body).toContain('档号：SL-1\n网页：/albums/li/');
});
