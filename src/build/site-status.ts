/** What became of an entry that was published; the first that is not null is said. */
export interface PublishedNews {
  /** Null where it cannot be told from the file, as for the site's settings. */
  title: string | null;
  /** Its page, from the site's root: `/stories/loom/`. */
  url: string | null;
  /** Why it has no page, in Chinese. */
  held: string | null;
}

/** How the site that is shown stands to the archive; sent to the editor's page as JSON. */
export interface SiteStatus {
  /** The commit that is shown; null where there is no git, or no site yet. */
  commit: string | null;
  /** Since when a new one is made, ISO 8601; null when none is. */
  buildingSince: string | null;
  /** Why the last one was not finished, in Chinese; null when it was. */
  problem: string | null;
  /** What the last publishing brought, and when it was up (ms since 1970; later is greater). */
  news: { at: number; entries: PublishedNews[] } | null;
}
