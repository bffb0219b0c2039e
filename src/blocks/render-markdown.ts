import { markdownToMdast, type MdastNode } from 'satteri';
import type { Block } from './block-kinds.ts';
import { renderProse, type ProseContext } from './render-prose.ts';

const FEATURES = { gfm: { footnotes: false }, frontmatter: false } as const;

type Known = Pick<ProseContext, 'words' | 'knowsWord'>;

type ReadMarkdown = (tamed: string) => MdastNode;

const readMarkdown: ReadMarkdown = (tamed) => markdownToMdast(tamed, { features: FEATURES });

/**
 * Markdown to prose blocks; photos typed as Markdown images become Photo blocks of their own. A
 * browser reads with another parser (`src/cms/preview-pane/markdown-in-browser.ts`).
 */
export function renderMarkdown(
  tamed: string,
  known: Known,
  read: ReadMarkdown = readMarkdown,
): Block[] {
  const blocks: Block[] = [];
  let html = '';
  const flush = () => {
    if (html.trim() !== '') blocks.push({ type: 'prose', html });
    html = '';
  };
  for (const node of topLevelNodes(tamed, read)) {
    const photos: Block[] = [];
    html += renderProse(node, {
      ...known,
      onPhoto: ({ file, alt, caption }) =>
        photos.push({ type: 'Photo', file, ...(alt && { alt }), ...(caption && { caption }) }),
    });
    if (photos.length === 0) continue;
    flush();
    for (const photo of photos) blocks.push(photo);
  }
  flush();
  return blocks;
}

/** Indented code does not exist for people who indent paragraphs: its text is read once more. */
function topLevelNodes(tamed: string, read: ReadMarkdown): MdastNode[] {
  const root = read(tamed);
  const nodes: readonly MdastNode[] = 'children' in root ? root.children : [];
  return nodes.flatMap((node) =>
    node.type === 'code' ? topLevelNodes(node.value.replace(/^[ \t]+/gm, ''), read) : [node],
  );
}
