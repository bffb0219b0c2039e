import type { StoryKind } from '../model/vocabulary.ts';
import type { Fields } from './story-file.ts';

/** A recording as the story file will hold it. */
export interface RecordingFields {
  file?: string;
  transcript?: string;
  original?: { name: string; bytes: number; sha256: string };
}

export interface NewStory {
  title: string;
  kind: StoryKind;
  village: string | null;
  narrators: string[];
  interviewers: string[];
  recordings: RecordingFields[];
}

/** The front matter of an imported story: a draft, and without consent, so nothing is published. */
export function storyFields(story: NewStory): Fields {
  const { title, kind, village, narrators, interviewers, recordings } = story;
  return {
    title,
    kind,
    ...(village !== null && { village }),
    ...(narrators.length > 0 && { narrators }),
    ...(interviewers.length > 0 && { interviewers }),
    ...(recordings.length > 0 && { recordings }),
    draft: true,
  };
}
