// First: see there.
import './without-eval.ts';
import { yamlFormat, type ArchiveFormat } from './archive-format.ts';
import { formatNames } from './format-names.ts';
import { keepLayout } from './keep-layout.ts';
import { mdxFormat, storyFormat } from './mdx-format.ts';

interface Cms {
  registerCustomFormat: (name: string, extension: string, format: ArchiveFormat) => void;
  registerEventListener: (listener: {
    name: string;
    handler: (event: { entry: unknown; author: unknown }) => unknown;
  }) => void;
}

/** Gives Decap our formats. Call once, before `init`, after other listeners to `preSave`. */
export function registerFormats(cms: Cms): void {
  cms.registerCustomFormat(formatNames.stories, 'mdx', storyFormat);
  cms.registerCustomFormat(formatNames.entries, 'mdx', mdxFormat);
  cms.registerCustomFormat(formatNames.yaml, 'yaml', yamlFormat);
  cms.registerEventListener({ name: 'preSave', handler: keepLayout });
}
