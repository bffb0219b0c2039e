import { expect, it } from 'vitest';
import { entryOf } from './published-pages.ts';

it.each([
  ['content/stories/loom/index.mdx', 'stories/loom'],
  ['stories/loom/老照片.jpg', 'stories/loom'],
  ['content/people/wang-xiuying.yaml', 'people/wang-xiuying'],
  ['content/pages/about.mdx', 'pages/about'],
  ['content/stories/albums/index.mdx', 'stories/albums'],
  ['archive/content/glossary/niang.yaml', 'glossary/niang'],
])('knows that %s belongs to %s', (file, entry) => {
  expect(entryOf(file)).toBe(entry);
});

it.each(['content/site.yaml', 'README.md', 'my-stories/loom.mdx'])(
  'knows no entry that %s belongs to',
  (file) => {
    expect(entryOf(file)).toBe(null);
  },
);
