import type { BuiltSite } from './built-pages.ts';
import { emptyCode, joinCode } from './inline-code.ts';
import { FOR_EVER, NAMED_BY_CONTENT, OPEN_TO_ALL, patternOf } from './keep-for.ts';
import { ADMIN_POLICY, PERMISSIONS, PLAIN_HEADERS, sitePolicy } from './site-policy.ts';

/** What answers for some paths say about themselves; `path` as in a `_headers` file. */
export interface HeaderRule {
  path: string;
  headers: Record<string, string>;
}

/** As `_headers` writes a part of the site: everything in a folder at the top, or one page. */
const pathsOf = (part: string) =>
  part === '/index.html' ? ['/', part] : [part.endsWith('/') ? `${part}*` : part];

/** One rule a path: not every host reads a second one. */
function joinRules(rules: readonly HeaderRule[]): HeaderRule[] {
  const joined = new Map<string, HeaderRule>();
  for (const { path, headers } of rules)
    joined.set(path, { path, headers: { ...joined.get(path)?.headers, ...headers } });
  return [...joined.values()];
}

/**
 * The site's headers. Hosts send all rules that match and join those of one name, so no two say the
 * same thing of one path; and a line may have 2,000 characters, too few for every page's hashes.
 * What is not there is answered with the page that says so, whose hashes are in every part.
 */
export function headerRules({ code, hasAdmin }: BuiltSite): HeaderRule[] {
  const missing = code.get('/404.html') ?? emptyCode();
  const parts = [...code].flatMap(([part, own]) => {
    const policy = sitePolicy(joinCode([own, missing]));
    const headers = { 'Content-Security-Policy': policy, 'Permissions-Policy': PERMISSIONS };
    return pathsOf(part).map((path) => ({ path, headers }));
  });
  const admin = { path: '/admin/*', headers: { 'Content-Security-Policy': ADMIN_POLICY } };
  const kept = NAMED_BY_CONTENT.filter((path) => hasAdmin || !path.startsWith('/admin/'));
  return joinRules([
    { path: '/*', headers: PLAIN_HEADERS },
    ...parts,
    ...(hasAdmin ? [admin] : []),
    ...kept.map((path) => ({ path, headers: { 'Cache-Control': FOR_EVER } })),
    ...OPEN_TO_ALL.map((path) => ({ path, headers: { 'Access-Control-Allow-Origin': '*' } })),
  ]);
}

/** `_headers`, as Netlify, Cloudflare Pages and others read it. */
export function headersFile(rules: readonly HeaderRule[]): string {
  return rules
    .map(({ path, headers }) => {
      const lines = Object.entries(headers).map(([name, value]) => `  ${name}: ${value}\n`);
      return `${path}\n${lines.join('')}`;
    })
    .join('\n');
}

/** The rules of a `_headers` file; lines that are none are left out. */
export function parseHeaders(text: string): HeaderRule[] {
  const rules: HeaderRule[] = [];
  for (const line of text.split('\n')) {
    if (line.startsWith('/')) rules.push({ path: line.trim(), headers: {} });
    const [, name, value] = /^\s+([\w-]+):\s*(.+)$/.exec(line) ?? [];
    if (name && value) rules.at(-1)!.headers[name] = value;
  }
  return rules;
}

/** Finds the headers of a path, as a host does. */
export function headersOf(rules: readonly HeaderRule[]): (path: string) => [string, string][] {
  const matchers = rules.map(({ path, headers }) => ({
    matches: new RegExp(`^${patternOf(path)}$`),
    headers: Object.entries(headers),
  }));
  return (path) => matchers.flatMap(({ matches, headers }) => (matches.test(path) ? headers : []));
}
