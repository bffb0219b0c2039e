import type { BuiltSite } from './built-pages.ts';
import { emptyCode } from './inline-code.ts';
import { FOR_EVER, FOR_MINUTES, NAMED_BY_CONTENT, OPEN_TO_ALL, patternOf } from './keep-for.ts';
import { addressOf, type MovedAddresses } from './moved-addresses.ts';
import { nginxTypes } from './nginx-types.ts';
import { ADMIN_POLICY, PERMISSIONS, PLAIN_HEADERS, sitePolicy } from './site-policy.ts';

/** What nginx compares paths with: they are decoded before. */
const location = (path: string) => `"${decodeURI(addressOf(path))}"`;

/** Each part with its own hashes only: a policy of all would cost every first answer a kilobyte. */
function partLocations({ code, hasAdmin }: BuiltSite): string {
  const lines = [...code]
    .filter(([part]) => part !== '/404.html')
    .map(([part, of]) => {
      const match = part.endsWith('/') ? '' : '= ';
      return `location ${match}${part} { set $policy "${sitePolicy(of)}"; }`;
    });
  const admin = `location /admin/ { set $policy "${ADMIN_POLICY}"; set $permissions ""; set $kept "no-cache"; }`;
  return [...lines, ...(hasAdmin ? [admin] : [])].join('\n');
}

function feedLocations({ feeds }: BuiltSite): string[] {
  return [...feeds].map(
    ([path, type]) => `location = ${location(path)} { types { } default_type ${type}; }`,
  );
}

function movedLocations({ redirects, withdrawn }: MovedAddresses): string[] {
  const moved = redirects.map(
    ({ from, to }) =>
      `location = ${location(from)} { return 301 "${addressOf(to)}$is_args$args"; }`,
  );
  const gone = withdrawn.map((path) => {
    const page = `"${addressOf(path)}index.html"`;
    return `location = ${location(path)} { error_page 410 ${page}; return 410; }`;
  });
  return [...moved, ...gone];
}

const kept = NAMED_BY_CONTENT.map((path) => patternOf(path)).join('|');
const open = OPEN_TO_ALL.map((path) => patternOf(path)).join('|');
const plain = Object.entries(PLAIN_HEADERS)
  .map(([name, value]) => `add_header ${name} "${value}" always;`)
  .join('\n');

/** Kinds of text besides HTML, which nginx adds by itself. */
const ZIPPED = [
  'application/json',
  'application/ld+json',
  'application/xml',
  'text/plain',
  'text/vtt',
] as const;

/**
 * What nginx has to be told inside `server { }`, beside where it listens and the site's `root`.
 * Headers are said once, with variables: a location that adds one of its own loses all others.
 */
export function nginxConf(site: BuiltSite, moved: MovedAddresses): string {
  const missing = sitePolicy(site.code.get('/404.html') ?? emptyCode());
  return `# Written by the build, for the site it lies in: the policies name what stands in its pages.
# Include it in a server block, and reload nginx with every new site. See src/hosting/README.md.

index index.html;
absolute_redirect off;
server_tokens off;
etag on;
error_page 404 /404.html;
${nginxTypes()}

# The .gz files are there. Where nginx has the module, write \`brotli_static on;\` beside the include.
gzip_static on;
gzip_vary on;
# And the few texts that have none, as they are asked for.
gzip on;
gzip_types ${ZIPPED.join(' ')};

set $kept "${FOR_MINUTES}";
set $policy "${sitePolicy(emptyCode())}";
set $permissions "${PERMISSIONS}";
add_header Cache-Control $kept always;
add_header Content-Security-Policy $policy always;
add_header Permissions-Policy $permissions always;
set $open "";
if ($uri ~ "^(?:${open})$") { set $open "*"; }
add_header Access-Control-Allow-Origin $open always;
${plain}

# Named by their content. A header of a kilobyte with every picture would be felt.
location ~ "^(?:${kept})$" { set $kept "${FOR_EVER}"; set $policy ""; set $permissions ""; }
location ~ ^/search-index/[^/]+$ { set $kept "no-cache"; set $policy ""; set $permissions ""; }

location = /404.html { internal; set $kept "no-cache"; set $policy "${missing}"; }
${partLocations(site)}
${[...feedLocations(site), ...movedLocations(moved)].join('\n')}

# What is meant for hosts.
location ~ /\\.(?!well-known/) { return 404; }
location ~ ^/_(?:headers|redirects) { return 404; }
`;
}
