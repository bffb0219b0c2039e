import { z } from 'zod';

/** What stands below the front matter of an entry that is a folder: Markdown and our blocks. */
export const body = z.string().optional().meta({
  title: '正文',
  description: '故事的文字。照片、录音片段和引文用工具条上的按钮放进去。',
  widget: 'body',
});
