import { describe, expect, test } from 'vitest';
import { createRepositories, pathOf, refusalOf, workOn } from '../desk/desk-for-tests.ts';
import { readRegister } from '../load/register.ts';
import { gatePublishing } from './gate-publishing.ts';

const CONSENT =
  'consent: {scopes: [text, name, place], form: signed, date: "2024-05-12", obtainedBy: 林静}';
const UNNAMED =
  'narrators: [wang]\nconsent: {scopes: [text], form: signed, date: "2024-05-12", obtainedBy: 林静}';
const story = (fields: string) => `---\ntitle: 井台边的四十年\n${fields}\n---\n\n正文。\n`;
const nobody = { people: new Map(), villages: new Map() };

describe('at a real desk', () => {
  const createRepository = createRepositories();
  const publishing = { collection: 'stories', slug: '井台' };
  async function openWork() {
    const repository = createRepository();
    const publish = gatePublishing(() => readRegister(repository.content));
    const inArchive = () => repository.git('show', 'HEAD:content/stories/井台/index.mdx');
    return { ...(await workOn(repository, { publish })), inArchive };
  }

  test('a story without consent is saved and not published, and one is told why in one sentence', async () => {
    const { ask, save, draftText, inArchive } = await openWork();
    await save('井台', story('draft: false'));
    const refused = await refusalOf(ask('publishUnpublishedEntry', publishing));
    expect(refused).toMatchObject({ id: 'publish-not-ready', status: 422 });
    expect(refused.message).toContain('还不能公开：知情同意还不全（没有填知情同意）。');
    expect(await draftText('井台')).toBe(story('draft: false'));
    expect(inArchive()).not.toContain('正文。');
  });

  test('with consent it is published, and so is its withdrawal later', async () => {
    const { ask, save, inArchive } = await openWork();
    await save('井台', story(CONSENT));
    await ask('publishUnpublishedEntry', publishing);
    expect(inArchive()).toContain('obtainedBy: 林静');
    await save('井台', story(CONSENT.replace('}', ', withdrawnOn: "2026-06-15"}')));
    await ask('publishUnpublishedEntry', publishing);
    expect(inArchive()).toContain('withdrawnOn');
  });
});

describe('the gate', () => {
  const gate = gatePublishing(
    async () => nobody,
    () => '2026-06-15',
  );
  const asked = (
    path: string,
    text: string | null,
    ...more: { path: string; text: string | null }[]
  ) => gate({ files: [{ path, text }, ...more] });

  test('wants consent to the photos of an album', async () => {
    const path = 'content/albums/li/index.mdx';
    expect(await asked(path, story(CONSENT))).toEqual([
      '还不能公开：知情同意还不全（同意公开的内容（照片里至少一项））。',
    ]);
    expect(await asked(path, story(CONSENT.replace('text', 'photos')))).toEqual([]);
  });

  test('lets an entry be taken away, and people and villages be written', async () => {
    expect(await asked(pathOf('井台'), null)).toEqual([]);
    expect(await asked('content/people/wang.yaml', 'name: 王秀英\n')).toEqual([]);
    expect(await asked('content/villages/liuwan/index.mdx', '---\nname: 柳湾村\n---\n')).toEqual(
      [],
    );
  });

  test('knows a person who is entered together with the story', async () => {
    expect(await asked(pathOf('井台'), story(UNNAMED))).toHaveLength(1);
    const person = { path: 'content/people/wang.yaml', text: 'name: 王秀英\n' };
    expect(await asked(pathOf('井台'), story(UNNAMED), person)).toEqual([]);
  });

  test('says the same of several entries once', async () => {
    const second = { path: pathOf('二'), text: story('') };
    expect(await asked(pathOf('一'), story(''), second)).toHaveLength(1);
  });
});
