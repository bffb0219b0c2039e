import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmAutolinkLiteralFromMarkdown } from 'mdast-util-gfm-autolink-literal';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTaskListItemFromMarkdown } from 'mdast-util-gfm-task-list-item';
import type { MdastNode } from 'satteri';
import { markdownExtensions } from '../widgets/body/rich/markdown-events.ts';

/**
 * Stands in for satteri where the editor's page is bundled: that parser is made for servers. A test
 * holds the two together on what people type.
 */
export function markdownToMdast(markdown: string): MdastNode {
  const tree: unknown = fromMarkdown(markdown, {
    extensions: markdownExtensions,
    mdastExtensions: [
      gfmAutolinkLiteralFromMarkdown(),
      gfmTableFromMarkdown(),
      gfmTaskListItemFromMarkdown(),
    ],
  });
  return tree as MdastNode;
}
