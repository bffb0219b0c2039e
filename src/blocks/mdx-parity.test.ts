import { afterAll, beforeAll, expect, it } from 'vitest';
import { parseFragment, serialize } from 'parse5';
import { createFixture, type Fixture } from '../testing/build-fixture.ts';

/** What stories and the site's own MDX pages may both contain. */
const SHARED = `## 一个小标题

第一段，有**粗体**，有*强调*，有[链接](/about/)。

### 更小的标题

- 一
- 二

1. 甲
2. 乙

> 引用一句话。

<Note title="按语">

按语里的**话**。

</Note>

<Quote by="王秀英">

那时候一个庄就这一眼甜水井。

</Quote>

这是<Word of="niang">俺娘</Word>说的。

---

最后一段。
`;

const CONSENT =
  'consent: {scopes: [text, photos, voice, name, place], form: signed, date: "2024-05-12", obtainedBy: 社工}';

/** The prose of a page, without what the two renderers may differ in: ids, scoping, white space. */
function proseOf(html: string): string {
  const start = html.indexOf('<div class="prose"');
  const inner = html.slice(
    html.indexOf('>', start) + 1,
    html.indexOf('最后一段。</p>', start) + '最后一段。</p>'.length,
  );
  return serialize(parseFragment(inner))
    .replace(/ (?:id="[^"]*"|data-astro-cid-\w+(?:="")?|class="astro-\w+")/g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?(<\/?(?:p|h2|h3|ul|ol|li|blockquote|aside|hr|footer)[^>]*>) ?/g, '$1');
}

let fixture: Fixture;
beforeAll(async () => {
  fixture = await createFixture({
    'glossary/niang.yaml': 'word: 俺娘\nmeaning: 我母亲\n',
    'stories/shared/index.mdx': `---\ntitle: 共有\n${CONSENT}\n---\n\n${SHARED}`,
    'pages/shared.mdx': `---\ntitle: 共有\n---\n\n${SHARED}`,
  });
  const run = await fixture.build();
  expect(run.status, run.printed).toBe(0);
});
afterAll(() => fixture.remove());

it('renders the shared subset exactly as @astrojs/mdx does', async () => {
  const published = await fixture.published();
  const ours = proseOf(published.get('stories/shared/index.html') ?? '');
  const theirs = proseOf(published.get('shared/index.html') ?? '');
  expect(ours).toContain('甜水井');
  expect(ours).toBe(theirs);
});
