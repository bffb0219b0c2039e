import type { SiteStatus } from '../../build/site-status.ts';
import { followStatus } from './describe-status.ts';
import { createNoticeBar } from './notice-bar.ts';

const EVENTS = '/desk/events';
/** A server that is being restarted is back within this; milliseconds. */
const PATIENCE = 5000;

/** Connects while the page is looked at: browsers keep six connections to a site for all its tabs. */
function connectWhileVisible(connect: () => void, disconnect: () => void): void {
  const decide = () => (document.hidden ? disconnect() : connect());
  document.addEventListener('visibilitychange', decide);
  window.addEventListener('pagehide', disconnect);
  window.addEventListener('pageshow', decide);
  decide();
}

/**
 * Tells the editor in the page how the site stands: being updated, up with a link to what was
 * published, or what went wrong. Asks nobody but this site; call it once.
 */
export function startNotice(): void {
  const follower = followStatus();
  const bar = createNoticeBar(follower.close);
  let source: EventSource | null = null;
  let patience = 0;
  const heard = () => {
    window.clearTimeout(patience);
    patience = 0;
  };
  const connect = () => {
    if (source) return;
    source = new EventSource(EVENTS);
    source.onmessage = ({ data }) => {
      heard();
      bar.show(follower.hear(JSON.parse(data) as SiteStatus));
    };
    source.onerror = () => {
      if (patience === 0) patience = window.setTimeout(() => bar.show(follower.lose()), PATIENCE);
    };
  };
  connectWhileVisible(connect, () => {
    heard();
    if (source) source.close();
    source = null;
  });
}
