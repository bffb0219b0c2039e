import { formStrings } from '../../strings/cms-form.ts';
import type { ArchiveBackend, BackendSettings } from './backend-settings.ts';
import type { CmsConfig } from './cms-config.ts';
import { makeCollections } from './collections.ts';

export type { ArchiveBackend } from './backend-settings.ts';

export interface ConfigOptions extends BackendSettings {
  /** Where the site can be read; by default where `/admin` is. */
  siteUrl?: string;
}

/** Where the desk of this machine answers. */
export const deskUrl = '/desk/api';

/**
 * Decap sends everything in its shared media folder to every editor, as base64: ours has no files
 * and is never made. Photos and recordings lie beside their entry.
 */
const NOWHERE = 'content/shared-media';

type Connect = (settings: Required<Omit<BackendSettings, 'backend'>>) => Record<string, string>;

const CONNECTIONS: Record<ArchiveBackend, Connect> = {
  desk: ({ branch }) => ({ name: 'proxy', proxy_url: deskUrl, branch }),
  forgejo: ({ repository, branch, baseUrl, appId }) => ({
    name: 'forgejo',
    repo: repository,
    branch,
    app_id: appId,
    base_url: baseUrl,
    api_root: `${baseUrl}/api/v1`,
    auth_type: 'pkce',
  }),
  gitlab: ({ repository, branch, baseUrl, appId }) => ({
    name: 'gitlab',
    repo: repository,
    branch,
    app_id: appId,
    base_url: baseUrl,
    api_root: `${baseUrl}/api/v4`,
    auth_type: 'pkce',
    graphql_api_root: `${baseUrl}/api/graphql`,
  }),
  github: ({ repository, branch, baseUrl }) => ({
    name: 'github',
    repo: repository,
    branch,
    base_url: baseUrl,
    auth_scope: 'repo',
  }),
};

/** The editor's whole configuration. Pure; the same options give the same JSON. */
export function makeConfig(options: ConfigOptions): CmsConfig {
  const { backend, repository = '', branch = 'main', baseUrl = '', appId = '' } = options;
  const connection = CONNECTIONS[backend]({ repository, branch, baseUrl, appId });
  return {
    load_config_file: false,
    backend: { name: backend, ...connection, commit_messages: formStrings.commits },
    publish_mode: 'editorial_workflow',
    locale: 'zh_Hans',
    site_url: options.siteUrl || '/',
    logo: { src: '/favicon.svg' },
    media_folder: NOWHERE,
    public_folder: '',
    slug: { encoding: 'ascii', clean_accents: true, sanitize_replacement: '-' },
    editor: { preview: true, notes: false },
    collections: makeCollections(),
  };
}
