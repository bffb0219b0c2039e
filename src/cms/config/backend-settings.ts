import { backendSettingsErrors } from '../../strings/cms-form.ts';

export const archiveBackends = ['desk', 'forgejo', 'gitlab', 'github'] as const;
export type ArchiveBackend = (typeof archiveBackends)[number];

/** The server that keeps the archive, and how editors log in there. */
export interface BackendSettings {
  backend: ArchiveBackend;
  /** `owner/name`; not for `desk`. */
  repository?: string;
  branch?: string;
  /** Forgejo, GitLab: the server itself. GitHub: the server that holds its OAuth secret. */
  baseUrl?: string;
  /** Forgejo, GitLab: the OAuth application, a public one (PKCE). */
  appId?: string;
}

export class BackendSettingsError extends Error {
  readonly id: keyof typeof backendSettingsErrors;
  constructor(id: keyof typeof backendSettingsErrors, message: string) {
    super(message);
    this.id = id;
  }
}

function refuse<I extends keyof typeof backendSettingsErrors>(
  id: I,
  ...found: Parameters<(typeof backendSettingsErrors)[I]>
): never {
  const say = backendSettingsErrors[id] as (...found: unknown[]) => string;
  throw new BackendSettingsError(id, say(...found));
}

const LOCAL = ['localhost', '127.0.0.1', '[::1]'];

/** A server's address without a slash at its end. Logging in needs HTTPS, or this machine. */
function readUrl(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : null;
  const isSafe = url?.protocol === 'https:' || (url && LOCAL.includes(url.hostname));
  if (!isSafe || !/^https?:$/.test(url.protocol) || url.search || url.hash || url.username)
    return refuse('url-form', text);
  return url.href.replace(/\/+$/, '');
}

function readRepository(text: string | undefined): string {
  if (!text) return refuse('repository-missing');
  if (!/^[\w.-]+(?:\/[\w.-]+)+$/.test(text)) return refuse('repository-form', text);
  return text;
}

function readServer(
  backend: Exclude<ArchiveBackend, 'desk'>,
  { ARCHIVE_SERVER_URL, ARCHIVE_OAUTH_URL, ARCHIVE_OAUTH_APP_ID }: NodeJS.ProcessEnv,
): Pick<BackendSettings, 'baseUrl' | 'appId'> {
  if (backend === 'github')
    return { baseUrl: readUrl(ARCHIVE_OAUTH_URL || refuse('oauth-url-missing')) };
  return {
    baseUrl: readUrl(ARCHIVE_SERVER_URL || refuse('server-url-missing')),
    appId: ARCHIVE_OAUTH_APP_ID || refuse('app-id-missing'),
  };
}

/** Reads the variables of the README's table; throws `BackendSettingsError` with a Chinese sentence. */
export function readBackendSettings(environment: NodeJS.ProcessEnv = process.env): BackendSettings {
  const found = environment['ARCHIVE_BACKEND'] || 'desk';
  const backend = archiveBackends.find((each) => each === found);
  if (!backend) return refuse('backend-unknown', found, archiveBackends);
  const branch = environment['ARCHIVE_BRANCH'] || 'main';
  if (backend === 'desk') return { backend, branch };
  const repository = readRepository(environment['ARCHIVE_REPOSITORY']);
  return { backend, branch, repository, ...readServer(backend, environment) };
}
