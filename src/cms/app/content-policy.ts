/** Where a backend answers that is nobody's own server. */
const GITHUB = 'https://api.github.com';

export interface BackendConfig {
  name: string;
  base_url?: string;
  api_root?: string;
  graphql_api_root?: string;
}

/** The servers, other than the page's own, that a backend has to talk to: `https://host[:port]`. */
export function backendOrigins(backend: BackendConfig): string[] {
  // GitHub's `base_url` is where its login window is opened, and nothing is fetched from there.
  if (backend.name === 'github') return [new URL(backend.api_root ?? GITHUB).origin];
  const named = [backend.base_url, backend.api_root, backend.graphql_api_root]
    .filter((address) => address && /^https?:/.test(address))
    .map((address) => new URL(address!).origin);
  return [...new Set(named)];
}

/**
 * The page's content security policy. `frame-ancestors` cannot be said in a page: whoever serves it
 * says it in a header.
 */
export function contentPolicy(backend: BackendConfig): string {
  const servers = backendOrigins(backend);
  const rules: Record<string, readonly string[]> = {
    'default-src': ["'none'"],
    // A recording's MP3 is made, and its SHA-256 counted, by WebAssembly. It runs no text as code.
    'script-src': ["'self'", "'wasm-unsafe-eval'"],
    // The one that makes the MP3 has its worker in itself; it is held to this very policy.
    'worker-src': ["'self'", 'blob:'],
    // Decap writes its styles into the page as it goes.
    'style-src': ["'self'", "'unsafe-inline'"],
    'img-src': ["'self'", 'blob:', 'data:'],
    'media-src': ["'self'", 'blob:', 'data:'],
    'font-src': ["'self'"],
    // Photos just chosen are read back from the browser itself.
    'connect-src': ["'self'", 'blob:', 'data:', ...servers],
    'frame-src': ["'self'"],
    'form-action': ["'self'"],
    'base-uri': ["'none'"],
  };
  return Object.entries(rules)
    .map(([rule, sources]) => `${rule} ${sources.join(' ')}`)
    .join('; ');
}
