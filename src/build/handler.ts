import type { IncomingMessage, ServerResponse } from 'node:http';

/** Answers a request, or passes it on. */
export type Handler = (
  request: IncomingMessage,
  response: ServerResponse,
  next: () => void,
) => void;

/** Asks one handler after the other; the last one answers. */
export function chain(handlers: readonly Handler[]): (...asked: Parameters<Handler>) => void {
  return (request, response, next) => {
    const ask = (index: number): void => {
      const handler = handlers[index];
      if (handler) handler(request, response, () => ask(index + 1));
      else next();
    };
    ask(0);
  };
}

/** The path of a request, without what is asked of it; `/` where it is no path. */
export function pathOf({ url }: IncomingMessage): string {
  const path = (url ?? '/').split(/[?#]/, 1)[0]!;
  return path.startsWith('/') ? path : '/';
}

/** Answers with a whole text. */
export function answer(
  response: ServerResponse,
  status: number,
  type: 'text/html' | 'text/plain' | 'application/json',
  text: string,
): void {
  response.writeHead(status, {
    'content-type': `${type}; charset=utf-8`,
    'cache-control': 'no-store',
  });
  response.end(response.req.method === 'HEAD' ? undefined : text);
}
