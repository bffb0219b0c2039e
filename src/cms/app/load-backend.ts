import type { DecapCms } from './decap.ts';

/** How each of Decap's backends comes: only the one that is used is ever fetched. */
const BACKENDS: Record<string, () => Promise<unknown>> = {
  proxy: () => import('./desk-backend.ts').then((module) => module.DeskBackend),
  office: () => import('../servers/office-backend.ts').then((module) => module.OfficeBackend),
  forgejo: () =>
    import('../servers/forgejo-backend.ts').then((module) => module.SafeForgejoBackend),
  gitlab: () => import('decap-cms-backend-gitlab').then((module) => module.GitLabBackend),
  github: () => import('decap-cms-backend-github').then((module) => module.GitHubBackend),
};

export interface NamedBackend {
  name: string;
  /** Whether editors log in at the desk (`src/office`). */
  has_login?: boolean;
}

/** Fetches and registers the backend that the configuration names. */
export async function loadBackend(
  cms: DecapCms,
  { name, has_login: hasLogin }: NamedBackend,
): Promise<void> {
  const load = BACKENDS[hasLogin ? 'office' : name];
  if (!load) throw new Error(`没有叫“${name}”的后台。（backend-unknown）`);
  cms.registerBackend(name, await load());
}
