import { search as t } from '../strings/search.ts';
import { canRunEngine } from './can-run-engine.ts';
import { closeUp, toPagefindQuery } from './space-out.ts';

/** What we use of Pagefind's own browser script. */
interface SubResult {
  title: string;
  url: string;
  excerpt: string;
}
interface ResultData {
  url: string;
  excerpt: string;
  meta: Record<string, string>;
  sub_results: SubResult[];
}
interface Pagefind {
  init: () => Promise<void>;
  filters: () => Promise<unknown>;
  search: (query: string) => Promise<{ results: { data: () => Promise<ResultData> }[] }>;
}

const INDEX = '/pagefind/pagefind.js';
const AT_ONCE = 10;
/** After the last key; milliseconds. */
const TYPING = 250;

/** The index's own escaped HTML, `<mark>` included, without the zero-width spaces. */
function setExcerpt(element: HTMLElement, excerpt: string): void {
  element.innerHTML = closeUp(excerpt);
}

function make<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  className: string,
  text = '',
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  element.className = className;
  element.textContent = text;
  return element;
}

function momentLink({ title, url, excerpt }: SubResult): HTMLElement {
  const link = make('a', 'moment');
  link.href = url;
  const words = make('span', '');
  setExcerpt(words, excerpt);
  link.append(make('b', '', title), words);
  return link;
}

function resultItem({ url, excerpt, meta, sub_results: moments }: ResultData): HTMLElement {
  const item = make('li', 'result');
  const heading = make('h2', '');
  const link = make('a', '', meta.title);
  link.href = url;
  heading.append(link);
  const facts = [meta.kind, meta.village, meta.narrators].filter(Boolean).join(' · ');
  item.append(heading, make('p', 'quiet', facts));
  const spoken = moments.filter((moment) => /#t-\d+$/.test(moment.url));
  if (spoken.length > 0) item.append(...spoken.map(momentLink));
  else {
    const words = make('p', '');
    setExcerpt(words, excerpt);
    item.append(words);
  }
  return item;
}

/** Starts the search page: results as one types, never in the middle of a Chinese input method. */
export function startSearchPage(): void {
  const form = document.querySelector<HTMLFormElement>('#search')!;
  const input = document.querySelector<HTMLInputElement>('#q')!;
  const status = document.querySelector<HTMLElement>('#status')!;
  const list = document.querySelector<HTMLElement>('#results')!;
  const more = document.querySelector<HTMLButtonElement>('#more')!;
  const directories = document.querySelector<HTMLElement>('#directories')!;
  if (!canRunEngine()) {
    status.textContent = t.noScript;
    return;
  }
  let pagefind: Promise<Pagefind> | null = null;
  let latest = 0;
  let timer: number | undefined;

  const load = () =>
    (pagefind ??= (async () => {
      const engine = (await import(/* @vite-ignore */ INDEX)) as Pagefind;
      await engine.init();
      // `init` returns before the engine is there; this waits for it.
      await engine.filters();
      return engine;
    })().catch((error: unknown) => {
      pagefind = null;
      throw error;
    }));

  async function show(query: string): Promise<void> {
    const mine = (latest += 1);
    const asked = toPagefindQuery(query);
    list.textContent = '';
    more.hidden = true;
    directories.hidden = asked !== '';
    if (asked === '') {
      status.textContent = '';
      return;
    }
    status.textContent = t.searching;
    try {
      const { results } = await (await load()).search(asked);
      if (mine !== latest) return;
      status.textContent = results.length > 0 ? t.found(results.length) : t.none(query.trim());
      directories.hidden = results.length > 0;
      await append(results, mine);
    } catch {
      if (mine !== latest) return;
      status.textContent = import.meta.env.DEV ? t.noIndex : t.failed;
      directories.hidden = false;
    }
  }

  async function append(
    results: { data: () => Promise<ResultData> }[],
    mine: number,
  ): Promise<void> {
    const shown = await Promise.all(results.slice(0, AT_ONCE).map((result) => result.data()));
    if (mine !== latest) return;
    list.append(...shown.map(resultItem));
    const rest = results.slice(AT_ONCE);
    more.hidden = rest.length === 0;
    more.textContent = t.more(Math.min(AT_ONCE, rest.length));
    more.onclick = () => void append(rest, mine);
  }

  const ask = () => {
    const query = input.value;
    history.replaceState(null, '', query ? `?q=${encodeURIComponent(query)}` : location.pathname);
    void show(query);
  };
  input.addEventListener('focus', () => void load().catch(() => undefined));
  input.addEventListener('input', (event) => {
    if ((event as InputEvent).isComposing) return;
    clearTimeout(timer);
    timer = window.setTimeout(ask, TYPING);
  });
  input.addEventListener('compositionend', ask);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    ask();
  });
  input.value = new URLSearchParams(location.search).get('q') ?? '';
  if (input.value) void show(input.value);
}
