import { askKept, type DeskWriting, type KeptRequest } from './ask-kept.ts';

/** No oftener than this, and so long after a request that was in vain; milliseconds. */
const EVERY = 5000;
/** The longer nobody answers the rarer it is tried, up to this. */
const RAREST = 30_000;
/** How long one request may take. */
const PATIENCE = 30_000;

export interface DeskKeeper {
  /** Is on the desk soon, in place of what was to be under its id. */
  keep: (writing: DeskWriting, replaces?: { id: string; at: number }) => void;
  /** The same for what another page has written. */
  replace: (writing: DeskWriting) => void;
  /** Takes it from the desk, as far as it is no later than `at`. */
  forget: (id: string, at: number) => Promise<void>;
  /** Sends now what is waiting; resolves also where nobody answered. */
  flush: () => Promise<void>;
  /** The page may be gone in a moment. */
  leave: () => void;
  /** Whether this page has kept it. */
  isOwn: (id: string) => boolean;
}

export interface DeskKeeperOptions {
  onKept: (id: string) => void;
  /** Something could not be kept; it is tried again where that makes sense. */
  onFailed: () => void;
}

/**
 * Sends what is being written to the desk: every five seconds while something changes, one request
 * at a time, the latest state of each text only. Where nobody answers it asks again, and says nothing.
 */
export function startKeepOnDesk({ onKept, onFailed }: DeskKeeperOptions): DeskKeeper {
  /** By the text's id. */
  const waiting = new Map<string, KeptRequest>();
  const sending = new Map<KeptRequest, Promise<void>>();
  const own = new Set<string>();
  let round: Promise<void> | null = null;
  let failures = 0;
  let began = -Infinity;
  let timer = 0;

  async function sendOne(id: string, request: KeptRequest): Promise<void> {
    const { is } = await askKept(request, PATIENCE);
    sending.delete(request);
    if (is !== 'away' && waiting.get(id) === request) waiting.delete(id);
    failures = is === 'away' ? failures + 1 : 0;
    if (is !== 'done') onFailed();
    else if (request.action === 'keepWriting') onKept(id);
  }

  /** One request is never sent twice at once. */
  function send(id: string, request: KeptRequest): Promise<void> {
    const sent = sending.get(request) ?? sendOne(id, request);
    sending.set(request, sent);
    return sent;
  }

  async function sendAll(): Promise<void> {
    // What was sent as the page was hidden must not be overtaken.
    await Promise.all(sending.values());
    for (const [id, request] of new Map(waiting)) {
      if (waiting.get(id) !== request) continue;
      const before = failures;
      await send(id, request);
      if (failures > before) return;
    }
  }

  function run(): Promise<void> {
    window.clearTimeout(timer);
    timer = 0;
    began = performance.now();
    round ??= sendAll().finally(() => {
      round = null;
      plan();
    });
    return round;
  }

  function plan(): void {
    if (timer || round || waiting.size === 0) return;
    const pause = Math.min(EVERY * 2 ** Math.max(0, failures - 1), RAREST);
    const wait = Math.max(0, began + pause - performance.now());
    timer = window.setTimeout(() => void run(), wait);
  }

  const flush = async () => {
    await round;
    if (waiting.size > 0) await run();
  };
  const enter = (id: string, request: KeptRequest) => {
    waiting.set(id, request);
    plan();
  };
  return {
    keep: (writing, replaces) => {
      own.add(writing.id);
      const params = { writing, ...(replaces && { replaces }) };
      enter(writing.id, { action: 'keepWriting', params });
    },
    replace: (writing) => enter(writing.id, { action: 'keepWriting', params: { writing } }),
    forget: (id, at) => {
      waiting.set(id, { action: 'forgetWriting', params: { id, at } });
      return flush();
    },
    flush,
    leave: () => {
      for (const [id, request] of waiting) void send(id, request);
    },
    isOwn: (id) => own.has(id),
  };
}
