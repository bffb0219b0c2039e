import type { AudioSource, PublishedStory } from '../../model/published.ts';

/** What can be heard of a story, in the order in which it was told. */
export function soundsOf({ recordings }: PublishedStory): AudioSource[] {
  return recordings.flatMap(({ audio }) => (audio ? [audio] : []));
}

/** Stories that can be heard. */
export function heardStories(stories: readonly PublishedStory[]): PublishedStory[] {
  return stories.filter((story) => soundsOf(story).length > 0);
}
