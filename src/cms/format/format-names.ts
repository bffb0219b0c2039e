/**
 * The names under which our formats are registered. None of them is one of Decap's: those run
 * `---js` front matter in the browser of every editor who opens a list.
 */
export const formatNames = {
  /** Front matter and a body, where `kind` is understood when it is missing. */
  stories: 'archive-story',
  entries: 'archive',
  /** YAML from the first line to the last. */
  yaml: 'archive-yaml',
} as const;
