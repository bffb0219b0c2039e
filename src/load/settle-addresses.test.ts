import { expect, test } from 'vitest';
import { redirects } from '../sharing/redirects.ts';
import { consentYaml, readTemporaryArchive, storyFile, told } from './temporary-archive.ts';

type Files = Record<string, string>;

/** What leads where in an archive of these stories: slug → fields, and consent where it is not whole. */
async function read(stories: Record<string, [fields: string, consent?: string]>, more: Files = {}) {
  const files = Object.entries(stories).map(([slug, [fields, consent]]) => [
    `stories/${slug}/index.mdx`,
    storyFile(`title: ${slug}\nkind: village-history\n${fields}`, '正文。', consent),
  ]);
  const archive = await readTemporaryArchive({ ...Object.fromEntries(files), ...more });
  const ways = redirects(archive).map(({ from, to }) => `${from} ${to}`);
  return { archive, ways, problems: told(archive) };
}

test('short, former and merged addresses lead to where a story is now', async () => {
  const { ways, problems } = await read(
    { well: ['address: new-well\nshortCode: w6my\nformerAddresses: [well, old-well, s/k7mp]'] },
    {
      'albums/li/index.mdx': storyFile(
        'title: 相册\nformerAddresses: [old-li]',
        '',
        consentYaml({ scopes: '[photos]' }),
      ),
    },
  );
  expect(problems).toEqual([]);
  expect(ways).toEqual([
    '/s/w6my/ /stories/new-well/',
    '/stories/well/ /stories/new-well/',
    '/stories/old-well/ /stories/new-well/',
    '/s/k7mp/ /stories/new-well/',
    '/albums/old-li/ /albums/li/',
  ]);
});

test('whoever is at an address now keeps it, circles lead nowhere, of two claims the first holds', async () => {
  const { ways, problems } = await read({
    aa: ['formerAddresses: [bb, aa, old]\nshortCode: w6my'],
    bb: ['formerAddresses: [aa, old, s/w6my]'],
    cc: ['shortCode: w6my'],
  });
  expect(ways).toEqual(['/s/w6my/ /stories/aa/', '/stories/old/ /stories/aa/']);
  expect(problems).toEqual([
    'short-code-taken stories/cc 4 w6my',
    'former-address-taken stories/aa 4 /stories/bb/',
    'former-address-taken stories/bb 4 /stories/aa/',
    'former-address-taken stories/bb 4 /stories/old/',
    'former-address-taken stories/bb 4 /s/w6my/',
  ]);
});

test('the short code of what nobody may see is still no other one', async () => {
  const { ways, problems } = await read({
    aa: ['shortCode: w6my', consentYaml({ access: 'sealed' })],
    bb: ['shortCode: w6my'],
  });
  expect(ways).toEqual([]);
  expect(problems).toEqual(['short-code-taken stories/bb 4 w6my']);
});

test('a former address does not say a name that consent keeps back', async () => {
  const person = { 'people/wang-xiuying.yaml': 'name: 王秀英\npseudonym: 化名\n' };
  const fields = 'narrators: [wang-xiuying]\nformerAddresses: [wang-xiuying-well, old]';
  const { ways, problems } = await read(
    { well: [fields, consentYaml({ scopes: '[text]' })] },
    person,
  );
  expect(ways).toEqual(['/stories/old/ /stories/well/']);
  expect(problems).toContain('former-address-hidden stories/well 5 wang-xiuying-well');
});

test('a notice stands where a withdrawn story could be seen on its day, and only there', async () => {
  const fields = 'shortCode: w6my\nformerAddresses: [old]';
  const gone = (changes: Record<string, string>) =>
    consentYaml({ withdrawnOn: '"2026-03-01"', ...changes });
  const noticesOf = async (changes: Record<string, string>, more = '') =>
    (await read({ well: [`${fields}\n${more}`, gone(changes)] })).archive.withdrawnPaths;
  const all = ['/stories/well/', '/stories/old/', '/s/w6my/'];
  expect(await noticesOf({})).toEqual(all);
  expect(await noticesOf({ embargoUntil: '"2026-02-01"' })).toEqual(all);
  expect(await noticesOf({ embargoUntil: '"2026-04-01"' })).toEqual([]);
  expect(await noticesOf({ access: 'sealed' })).toEqual([]);
  expect(await noticesOf({ scopes: '[]' })).toEqual([]);
  expect(await noticesOf({}, 'draft: true')).toEqual([]);
  const unlisted = { access: 'unlisted', unlistedKey: 'k7m2q9x4w8n3p5r6' };
  expect(await noticesOf(unlisted)).toEqual(['/stories/k7m2q9x4w8n3p5r6/']);
});

test('where somebody else is found now, no notice stands', async () => {
  const { archive } = await read({
    aa: ['address: well'],
    bb: ['address: well', consentYaml({ withdrawnOn: '"2026-03-01"' })],
  });
  expect(archive.stories).toMatchObject([{ address: 'well' }]);
  expect(archive.withdrawnPaths).toEqual([]);
});
