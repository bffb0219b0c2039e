import type { IncomingMessage, ServerResponse } from 'node:http';
import sirv from 'sirv';
import { z } from 'zod';
import { answer, pathOf, type Handler } from '../build/handler.ts';
import { isOwnPage } from '../build/own-hosts.ts';
import { plainPage, type PlainText } from '../build/plain-page.ts';
import type { Editor } from '../desk/repository.ts';
import { readBody } from '../desk/read-body.ts';
import { familyPreviewStrings as strings } from '../strings/family-preview.ts';
import { familyPage } from './family-page.ts';
import type { Previews } from './previews.ts';
import type { PreviewRecord } from './preview-store.ts';

export interface PreviewServing {
  hosts: readonly string[];
  findEditor?: ((request: IncomingMessage) => Editor | undefined) | undefined;
}

const DESK = '/desk/previews';
const PAGE = /^\/preview\/([\w-]{22})(?:\/(.*))?$/;
/** What a page needs of its site, by plain names in one folder: nothing leads out of it. */
const MEDIA = /^(?:media|_astro)\/[\w-][\w.-]*$/;
const CAPTIONS = /^[\w-]+\.vtt$/;
/** A reader looks at an empty window no longer than this before a page says to wait; milliseconds. */
const PATIENCE = 6000;
const AGAIN = 2;

function keepPrivate(response: ServerResponse): void {
  response.setHeader('cache-control', 'no-store');
  response.setHeader('referrer-policy', 'no-referrer');
  response.setHeader('x-robots-tag', 'noindex, nofollow, noarchive');
}

function say(response: ServerResponse, status: number, text: PlainText, again?: number): void {
  answer(response, status, 'text/html', plainPage(text, again ? { again } : {}));
}

async function showPage(
  previews: Previews,
  token: string,
  response: ServerResponse,
  next: () => void,
) {
  const visit = await previews.visit(token);
  if (!visit) return next();
  keepPrivate(response);
  const gone = (end: keyof typeof strings.ended) =>
    say(response, 410, { title: strings.endedTitle, lines: [strings.ended[end]] });
  if ('ended' in visit) return gone(visit.ended);
  const late = new Promise<null>((resolve) => setTimeout(() => resolve(null), PATIENCE).unref());
  const built = visit.ready ?? (await Promise.race([visit.make(), late]));
  if (!built) return say(response, 200, strings.making, AGAIN);
  if ('refused' in built)
    return built.end ? gone(built.end) : say(response, 200, strings.notShown(built.refused));
  const { expiresAt } = visit.record;
  answer(
    response,
    200,
    'text/html',
    familyPage(built, { address: `/preview/${token}/`, expiresAt }),
  );
}

/** Photos, sound with Range, scripts: of this page's own site, and only while its address works. */
async function showFile(
  previews: Previews,
  { token, file }: { token: string; file: string },
  [request, response, next]: Parameters<Handler>,
) {
  const inside = MEDIA.test(file) ? file : CAPTIONS.test(file) ? `page/${file}` : null;
  const built = inside && (await previews.filesOf(token));
  if (!inside || !built) return next();
  const asked = request as IncomingMessage & { _parsedUrl?: unknown };
  const before = request.url;
  request.url = `/${inside.replace(/^page\//, built.url.slice(1))}`;
  delete asked._parsedUrl;
  const files = sirv(built.folder, { dev: true, setHeaders: (sent) => keepPrivate(sent) });
  files(request, response, () => {
    if (before !== undefined) request.url = before;
    delete asked._parsedUrl;
    next();
  });
}

const name = { collection: z.string().min(1), slug: z.string().min(1) };
const actions = z.discriminatedUnion('action', [
  z.object({
    action: z.literal('open'),
    ...name,
    note: z.string().max(200).default(''),
    days: z.union([z.literal(3), z.literal(14), z.literal(60)]).default(14),
  }),
  z.object({ action: z.literal('list'), ...name }),
  z.object({ action: z.literal('stop'), id: z.string() }),
  z.object({ action: z.literal('file'), ...name }),
]);

type Reply = { status: number; body: unknown };
const refuse = (status: number, id: keyof typeof strings.refused): Reply => ({
  status,
  body: { id, error: strings.refused[id] },
});
const shown = ({ id, note, by, openedAt, expiresAt }: PreviewRecord) => {
  return { id, note, by, openedAt, expiresAt };
};

/** Where others can reach this server; none on a machine that keeps to itself. */
function reachable(hosts: readonly string[]): string[] {
  return hosts.filter((host) => !/^(?:127\.|localhost|\[::1\])/.test(host));
}

async function act(
  previews: Previews,
  asked: z.infer<typeof actions>,
  by: string,
  hosts: readonly string[],
): Promise<Reply> {
  switch (asked.action) {
    case 'open': {
      const opened = await previews.open({ ...asked, by });
      if (!opened) return refuse(404, 'draft-missing');
      if ('refused' in opened)
        return { status: 422, body: { id: 'not-shown', error: opened.refused } };
      const { token, record } = opened;
      const places = reachable(hosts);
      return {
        status: 200,
        body: { path: `/preview/${token}/`, hosts: places, preview: shown(record) },
      };
    }
    case 'list':
      // Whoever looks at the addresses of a draft is about to give one out.
      previews.warm();
      return { status: 200, body: { previews: (await previews.list(asked)).map(shown) } };
    case 'stop':
      await previews.stop(asked.id);
      return { status: 200, body: {} };
    case 'file': {
      const made = await previews.asFile(asked);
      if (!made) return refuse(404, 'draft-missing');
      if ('refused' in made) return { status: 422, body: { id: 'not-shown', error: made.refused } };
      return { status: 200, body: made };
    }
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

async function serveDeskOf(
  previews: Previews,
  serving: PreviewServing,
  request: IncomingMessage,
): Promise<Reply> {
  const type = (request.headers['content-type'] ?? '').split(';')[0]!.trim().toLowerCase();
  const isOwn = isOwnPage(request.headers, serving.hosts) && type === 'application/json';
  if (!isOwn || request.method !== 'POST') return refuse(403, 'request-foreign');
  const text = (await readBody(request, 100_000)).toString('utf8');
  const asked = actions.safeParse(parseJson(text));
  if (!asked.success) return refuse(400, 'request-unreadable');
  const by = serving.findEditor?.(request)?.name ?? '';
  return act(previews, asked.data, by, serving.hosts);
}

/**
 * `/preview/<token>/` for those who were given the address, and `POST /desk/previews` for the
 * editor's page. What is no address that was ever given is the next one's: it is answered as any
 * other page that is not there.
 */
export function servePreviews(previews: Previews, serving: PreviewServing): Handler {
  return (request, response, next) => {
    const path = pathOf(request);
    const failed = (error: unknown) => {
      process.emitWarning(error instanceof Error ? error : String(error));
      if (response.headersSent) return response.destroy();
      if (path === DESK)
        return answer(
          response,
          500,
          'application/json',
          JSON.stringify(refuse(500, 'preview-failed').body),
        );
      say(response, 503, strings.failed);
    };
    if (path === DESK) {
      serveDeskOf(previews, serving, request).then(
        ({ status, body }) => answer(response, status, 'application/json', JSON.stringify(body)),
        failed,
      );
      return;
    }
    const [, token, file] = PAGE.exec(path) ?? [];
    if (!token || !/^(?:GET|HEAD)$/.test(request.method ?? '')) return next();
    if (file === undefined) {
      response.writeHead(302, { location: `${path}/`, 'cache-control': 'no-store' });
      return void response.end();
    }
    const shownNow =
      file === ''
        ? showPage(previews, token, response, next)
        : showFile(previews, { token, file }, [request, response, next]);
    shownNow.catch(failed);
  };
}
