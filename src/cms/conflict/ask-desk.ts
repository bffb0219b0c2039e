import { savingStrings as words } from '../../strings/cms-saving.ts';
import { tellDeskEvent, type RefusedFile } from './desk-events.ts';
import { baseForSave, mergedWith, noteDeleted, noteGiven, noteSaved } from './form-base.ts';
import { keepFilesOfUnpublished } from './unpublish.ts';

export interface DeskRequest {
  action: string;
  params: Record<string, unknown>;
}

/** What the desk did not do, in its own Chinese sentence. */
export class DeskAnswerError extends Error {
  /** Empty, so that Decap's messages show the sentence and nothing before it. */
  override readonly name = '';
  readonly status: number;
  readonly id: string;

  constructor(message: string, status: number, id: string) {
    super(message);
    this.status = status;
    this.id = id;
  }
}

/** How long nobody is asked again; milliseconds. */
const PAUSE = 2000;
/** These may be asked twice: they read, or say what they are based on. */
const MAY_WAIT = new Set([
  'persistEntry',
  'info',
  'entriesByFolder',
  'entriesByFiles',
  'getEntry',
  'unpublishedEntries',
  'unpublishedEntry',
  'unpublishedEntryDataFile',
  'unpublishedEntryMediaFile',
  'getMedia',
  'getMediaFile',
  'getNotes',
  'getPRMetadata',
  'getDeployPreview',
]);

const SETTLED_IN_FORM = new Set(['persistEntry', 'publishUnpublishedEntry']);

type Json = Record<string, unknown>;
interface Answer {
  ok: boolean;
  status: number;
  body: Json;
}

/** Null: there is no desk at the moment, or something that stands before it says so. */
async function post(address: string, request: DeskRequest): Promise<Answer | null> {
  const headers = { 'Content-Type': 'application/json; charset=utf-8' };
  const body = JSON.stringify(request);
  try {
    const response = await fetch(address, { method: 'POST', headers, body });
    const { ok, status } = response;
    return { ok, status, body: (await response.json()) as Json };
  } catch {
    return null;
  }
}

interface DataFile {
  path: string;
  raw: string;
}

/** Says what a save is based on: what this tab's form was filled with. */
function withBases(request: DeskRequest): DeskRequest {
  if (request.action !== 'persistEntry') return request;
  const files = request.params['dataFiles'] as DataFile[];
  const dataFiles = files.map((file) => ({ ...file, base: baseForSave(file.path) }));
  const resolves = mergedWith(files[0]!.path);
  return { ...request, params: { ...request.params, dataFiles, ...(resolves && { resolves }) } };
}

function learn({ action, params }: DeskRequest, body: Json): void {
  const { data, base } = body ?? {};
  const isFile = action === 'getEntry' || action === 'unpublishedEntryDataFile';
  if (isFile && typeof data === 'string') noteGiven(String(params['path']), data, String(base));
  if (action === 'deleteFiles') {
    const deletion = { commit: String(body['before']), bin: String(body['bin']) };
    noteDeleted(params['paths'] as string[], deletion);
  }
  if (action !== 'persistEntry') return;
  const bases = (body?.['bases'] ?? {}) as Record<string, string>;
  noteSaved(bases);
  tellDeskEvent({ kind: 'saved', paths: Object.keys(bases) });
}

/**
 * An answer that got lost on its way: the save was made, and asked for again it is refused because
 * the very same text is there already.
 */
function wasSavedAlready(files: readonly RefusedFile[]): boolean {
  return files.length > 0 && files.every(({ yours, theirs }) => yours === theirs);
}

function refuse({ status, body }: Answer): never {
  const { error, id } = body ?? {};
  throw new DeskAnswerError(String(error ?? words.notDone), status, String(id ?? ''));
}

function take(request: DeskRequest, answer: Answer): Json {
  const { ok, status, body } = answer;
  if (ok) {
    learn(request, body);
    return body;
  }
  if (status !== 409 || !Array.isArray(body['files'])) return refuse(answer);
  const files = body['files'] as RefusedFile[];
  if (body['id'] === 'text-changed' && wasSavedAlready(files)) {
    const bases = Object.fromEntries(files.map(({ path, base }) => [path, base]));
    learn(request, { bases });
    return { bases };
  }
  // What is brought back from before is no text of the form: who asked for it says why not.
  if (SETTLED_IN_FORM.has(request.action))
    tellDeskEvent({ kind: 'refused', files, published: (body['published'] as string) ?? null });
  return refuse(answer);
}

const pause = () => new Promise((resolve) => setTimeout(resolve, PAUSE));
/** Requests that wait for a desk to answer. */
let waiting = 0;
let saving = 0;

/**
 * One request to the desk. While nobody answers (it is being restarted, the cable is out), reading
 * and saving wait and ask again: what was to be saved is saved when the desk is back.
 */
export async function askDesk(address: string, asked: DeskRequest): Promise<unknown> {
  await keepFilesOfUnpublished(asked, (request) => askDesk(address, request));
  const request = withBases(asked);
  const isSave = request.action === 'persistEntry';
  for (let attempt = 0; ; attempt += 1) {
    const answer = await post(address, request);
    if (answer) {
      if (attempt > 0) {
        waiting -= 1;
        saving -= Number(isSave);
      }
      if (attempt > 0 && waiting === 0) tellDeskEvent({ kind: 'back' });
      return take(request, answer);
    }
    if (!MAY_WAIT.has(request.action)) throw new DeskAnswerError(words.nobody, 0, 'away');
    if (attempt === 0) {
      waiting += 1;
      saving += Number(isSave);
    }
    tellDeskEvent({ kind: 'away', saving: saving > 0 });
    await pause();
  }
}
