/** What we take of Decap's packages that come without types. */
declare module 'decap-cms-locales/dist/esm/*' {
  const phrases: import('../locale/phrases.ts').Phrases;
  export default phrases;
}

declare module 'decap-cms-widget-*' {
  import type { ComponentType } from 'react';
  export interface StockWidget {
    name: string;
    controlComponent: ComponentType<Record<string, unknown>>;
    previewComponent: ComponentType<Record<string, unknown>>;
  }
  const widget: Pick<StockWidget, 'controlComponent' | 'previewComponent'> & {
    Widget: (options?: object) => StockWidget;
  };
  export default widget;
}

declare module 'decap-cms-backend-proxy' {
  export const ProxyBackend: unknown;
}
declare module 'decap-cms-backend-forgejo' {
  export const ForgejoBackend: unknown;
}
declare module 'decap-cms-backend-gitlab' {
  export const GitLabBackend: unknown;
}
declare module 'decap-cms-backend-github' {
  export const GitHubBackend: unknown;
}
declare module 'decap-cms-core/dist/esm/redux/index.js' {
  export const store: unknown;
}
declare module 'decap-cms-core/dist/esm/formats/formats.js' {
  export function resolveFormat(
    collection: unknown,
    entry: unknown,
  ): { toFile: (data: Record<string, unknown>, order: readonly string[]) => string };
}
