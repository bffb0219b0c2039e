import type { MDXInstance } from 'astro';
import { page as pageSchema } from '../model/page.ts';

export interface OwnPage {
  /** The last part of its address: its file's name. */
  address: string;
  title: string;
  summary: string | undefined;
  Content: MDXInstance<object>['Content'];
}

/**
 * The site's own pages (`content/pages/*.mdx`), written by maintainers in MDX. They are modules,
 * not a collection: Astro keeps a collection's modules in one file for the whole project, where
 * two builds at once would overwrite each other. Throws on a page without a title.
 */
export function readOwnPages(): OwnPage[] {
  const modules = import.meta.glob<MDXInstance<object>>('archive-content/pages/*.mdx', {
    eager: true,
  });
  return Object.entries(modules).map(([file, { frontmatter, Content }]) => {
    const fields = pageSchema.safeParse(frontmatter);
    if (!fields.success)
      throw new Error(
        `${file} 缺少 title（题目）。请在文件开头的信息栏里写上。（page-title-missing）`,
      );
    const address = file.slice(file.lastIndexOf('/') + 1).replace(/\.mdx$/, '');
    return { address, title: fields.data.title, summary: fields.data.summary, Content };
  });
}
