import type { SiteStatus } from '../../build/site-status.ts';
import { notice } from '../../strings/notice.ts';

/** One thing to say; `link` leads to a page of the site. */
export interface Said {
  kind: 'updating' | 'live' | 'problem' | 'lost';
  text: string;
  link: { url: string; text: string } | null;
  /** The same for the same event: what was closed is not said again. */
  key: string;
}

export const connectionLost: Said = { kind: 'lost', text: notice.lost, link: null, key: 'lost' };

function describeNews({ at, entries }: NonNullable<SiteStatus['news']>): Said {
  const said = (kind: Said['kind'], text: string, link: Said['link']): Said => {
    return { kind, text, link, key: `news ${at}` };
  };
  const held = entries.filter((entry) => entry.held !== null)[0];
  if (held) return said('problem', notice.held(held.held!), null);
  const named = entries.filter((entry) => entry.url !== null)[0];
  if (!named) return said('live', notice.liveOther, { url: '/', text: notice.lookAtSite });
  const others = entries.length - 1;
  const more = others > 0 ? notice.more(others) : '';
  return said('live', notice.live(named.title!) + more, { url: named.url!, text: notice.look });
}

/** What to say of a site; null when there is nothing new. `told`: the time of the news said last. */
function describeStatus({ buildingSince, problem, news }: SiteStatus, told: number): Said | null {
  if (buildingSince !== null) {
    return { kind: 'updating', text: notice.updating, link: null, key: buildingSince };
  }
  if (problem !== null) return { kind: 'problem', text: problem, link: null, key: problem };
  return news !== null && news.at > told ? describeNews(news) : null;
}

/** Turns one status after another into what the bar shows; null where it shows nothing. */
export interface StatusFollower {
  hear: (status: SiteStatus) => Said | null;
  /** The server has not been heard of. */
  lose: () => Said | null;
  /** The editor closed what is shown. */
  close: () => void;
}

export function followStatus(): StatusFollower {
  /** News that was there before this page was opened is old; null until that is known. */
  let told: number | null = null;
  let shown: Said | null = null;
  let closed = '';
  const show = (said: Said | null) => {
    shown = said && said.key !== closed ? said : null;
    return shown;
  };
  return {
    hear: (status) => {
      if (told === null) told = status.news ? status.news.at : 0;
      const said = describeStatus(status, told);
      // What is up stays to be read until it is closed or something else happens.
      if (said === null && shown !== null && shown.key.indexOf('news ') === 0) return shown;
      if (status.buildingSince === null && status.news) told = status.news.at;
      return show(said);
    },
    lose: () => show(connectionLost),
    close: () => {
      if (shown !== null) closed = shown.key;
      shown = null;
    },
  };
}
