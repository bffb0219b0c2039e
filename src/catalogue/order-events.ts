import { parsePastDate } from '../model/dates.ts';
import type { PublishedStory } from '../model/published.ts';

export interface DatedEvent {
  when: string;
  /** First year it may mean. */
  year: number;
  text: string;
  story: Pick<PublishedStory, 'title' | 'address' | 'village'>;
}

/** What the stories tell of, oldest first. */
export function orderEvents(stories: readonly PublishedStory[]): DatedEvent[] {
  return stories
    .flatMap(({ events, title, address, village }) =>
      events.flatMap(({ when, text }): DatedEvent[] => {
        const date = parsePastDate(when);
        return date ? [{ when, year: date.from, text, story: { title, address, village } }] : [];
      }),
    )
    .sort((a, b) => a.year - b.year || (a.when < b.when ? -1 : 1));
}
