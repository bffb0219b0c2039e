import type { LowLimit } from './forgejo-limits.ts';
import type { Unsaid } from './forgejo-size.ts';
import { REFUSAL_WORDS as words } from './words.ts';

/** Why nobody is let in to a server. */
export type ServerFault = { server: string } & (
  { low: readonly LowLimit[] } | { unsaid: Unsaid['asked']; branch: string }
);

function paragraph(text: string): HTMLElement {
  const found = document.createElement('p');
  found.textContent = text;
  return found;
}

/** What to write into `app.ini`, as it is to be typed. */
function settings(low: readonly LowLimit[]): HTMLElement {
  const found = document.createElement('pre');
  const lines = low.map(({ setting, wanted }) => `${setting} = ${wanted}`);
  found.textContent = ['[api]', ...lines].join('\n');
  return found;
}

function describe(fault: ServerFault): HTMLElement[] {
  if ('unsaid' in fault) {
    const { asked, advice } = words.unsaid[fault.unsaid];
    return [paragraph(asked(fault.branch)), paragraph(advice)];
  }
  const found = fault.low.map(({ setting, found: now }) =>
    paragraph(words.low[setting](now.toLocaleString('zh-CN'))),
  );
  return [...found, paragraph(words.write), settings(fault.low), paragraph(words.restart)];
}

/**
 * Puts a page over the whole editor that says what the server needs first: nothing can be opened or
 * saved behind it. Returns what is to be thrown.
 */
export function refuseServer(fault: ServerFault): Error {
  const page = document.createElement('section');
  page.className = 'server-refusal';
  page.setAttribute('role', 'alertdialog');
  page.setAttribute('aria-label', words.title);
  const title = document.createElement('h1');
  title.textContent = words.title;
  const server = paragraph(words.server(fault.server));
  const again = document.createElement('button');
  again.textContent = words.again;
  again.addEventListener('click', () => location.reload());
  const lead = [paragraph(words.editor), paragraph(words.safe)];
  const keeper = document.createElement('h2');
  keeper.textContent = words.keeper;
  const inside = document.createElement('div');
  inside.append(title, ...lead, again, keeper, server, ...describe(fault));
  page.append(inside);
  for (const earlier of document.querySelectorAll('.server-refusal')) earlier.remove();
  document.getElementById('nc-root')?.setAttribute('inert', '');
  document.body.append(page);
  return new Error(words.title);
}
