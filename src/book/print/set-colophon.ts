import { consentForms, consentScopes, labelOf } from '../../model/vocabulary.ts';
import type { NamedLink, PublishedAlbum, PublishedStory } from '../../model/published.ts';
import { inPrint as words } from '../../strings/book.ts';
import { formatDay } from '../../strings/words.ts';
import type { Book } from '../book.ts';
import type { Manuscript } from './manuscript.ts';

type Section = { title: string | null; listed: boolean; lines: string[] };
type Entry = PublishedStory | PublishedAlbum;
/** What is said otherwise on a screen: how it is set, and what can still be changed. */
type Edition = { type: string; correctText: (days: number) => string };

function namesOf(links: readonly NamedLink[]): string {
  return [...new Set(links.map(({ name }) => name))].join('、');
}

function consentOf({ title, consent, sample }: Entry): string[] {
  const { date, form, scopes, reviewedBy, reviewedOn } = consent;
  const agreed = words.agreed(
    date ? formatDay(date) : '',
    form ? labelOf(consentForms, form) : '',
    scopes.map((scope) => labelOf(consentScopes, scope)).join('、'),
  );
  const reviewed =
    reviewedBy && words.reviewed(reviewedBy, reviewedOn ? formatDay(reviewedOn) : '');
  const facts = [agreed, reviewed, sample && words.sample].filter(Boolean).join('；');
  return [words.consent(title, facts)];
}

function contactOf({ site }: Book): string[] {
  const ways = [
    site.address && words.address(site.address),
    site.phone && words.phone(site.phone),
    site.email && words.email(site.email),
    site.wechat && words.wechat(site.wechat),
  ].filter((way) => way !== '');
  return ways.length > 0 ? ways : [words.noContact];
}

function madeOf(
  { site, day, chapters }: Book,
  stories: readonly PublishedStory[],
  { type }: Edition,
): string[] {
  const collectors = namesOf(stories.flatMap(({ interviewers }) => interviewers));
  const compilers = namesOf(stories.flatMap((story) => story.compilers));
  const isSample = chapters.some(
    (chapter) =>
      chapter.village?.sample || [...stories, ...chapter.albums].some((entry) => entry.sample),
  );
  return [
    site.station && words.madeBy(site.station),
    collectors && words.collectors(collectors),
    compilers && words.compilers(compilers),
    words.madeOn(formatDay(day)),
    isSample ? words.sampleBook : '',
    site.url && words.online(site.url),
    type,
  ].filter((line) => line !== '');
}

/** How a book came to be, who agreed to what, and where to turn with it. */
export function setColophon(
  book: Book,
  set: (text: string) => string,
  edition: Edition = words,
): Manuscript['colophon'] {
  const stories = book.chapters.flatMap(({ histories, stories: told }) =>
    [...histories, ...told].map(({ story }) => story),
  );
  const albums = book.chapters.flatMap((chapter) => chapter.albums);
  const sections: Section[] = [
    { title: null, listed: false, lines: madeOf(book, stories, edition) },
    { title: words.rights, listed: false, lines: [words.rightsText] },
    {
      title: words.correct,
      listed: false,
      lines: [edition.correctText(book.site.replyDays), ...contactOf(book)],
    },
    { title: words.consents, listed: true, lines: [...stories, ...albums].flatMap(consentOf) },
  ];
  return sections.map((section) => ({ ...section, lines: section.lines.map(set) }));
}
