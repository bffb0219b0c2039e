import { story } from '../../model/story.ts';
import { makeMdxFormat } from './archive-format.ts';

/** Albums and villages: front matter and a body. */
export const mdxFormat = makeMdxFormat();

/** Stories: one without `kind` is of the kind that the model takes it for, or no list had it. */
export const storyFormat = makeMdxFormat(story.pick({ kind: true }).parse({}));
