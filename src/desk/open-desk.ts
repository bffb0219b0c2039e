import { actions } from './actions/all-actions.ts';
import type { Completion, Context, EntryToPublish, Published } from './context.ts';
import { DeskRefusal } from './desk-refusal.ts';
import { explainFailure } from './explain-failure.ts';
import { forgetOldUploads } from './files/hold-uploads.ts';
import { createKnownBlobs, type KnownBlobs } from './files/known-blobs.ts';
import { catchUp } from './move-published.ts';
import { clearLeftovers } from './own-folder.ts';
import { stopLooking } from './photos/look-at-photos.ts';
import { actionParams, type ActionName } from './protocol.ts';
import { openRepository, type Editor, type Repository } from './repository.ts';
import type { WatchStep } from './run-git.ts';
import { createServed } from './served.ts';
import { removeOwnLock } from './user-index.ts';
import { createReplacedBlobs } from './writings/replaced-blobs.ts';
import { forgetOldWritings, writerName } from './writings/writing-refs.ts';

export type { Completion, Editor, EntryToPublish, Published, Repository };

export interface DeskRequest {
  action: string;
  params: Record<string, unknown>;
}

export interface Desk {
  /** For what reads drafts beside the protocol: previews. */
  repository: Repository;
  /** Which contents may be read, and named in a save. */
  blobs: KnownBlobs;
  /** One action of Decap's proxy protocol; throws DeskRefusal (status, stable id, Chinese sentence). */
  handle: (request: DeskRequest, editor?: Editor) => Promise<unknown>;
  /** Called when the published branch has moved; answers how to stop listening. */
  onPublished: (listener: (published: Published) => void) => () => void;
  close: () => Promise<void>;
}

export interface DeskOptions {
  /** The archive's folder, absolute, inside a git work tree. */
  content: string;
  /** Who commits are by when a request does not say. */
  editor?: Editor;
  /** Reasons not to publish, in Chinese; none: it may be published. */
  publish?: (entry: EntryToPublish) => Promise<readonly string[]>;
  /** What is filled in as files are brought into the archive; made again when another was faster. */
  complete?: Context['complete'];
  belongs?: Context['belongs'];
  /** Told of every step, for tests that cut the power. */
  step?: WatchStep;
}

const isAction = (name: string): name is ActionName => Object.hasOwn(actionParams, name);

function perform(context: Context, { action, params }: DeskRequest): unknown {
  if (!isAction(action)) throw new DeskRefusal('action-unknown');
  const parsed = actionParams[action].safeParse(params);
  if (!parsed.success) throw new DeskRefusal('request-unreadable');
  // The table's types tie an action to its parameters; a name known at run time only cannot.
  const act = actions[action] as (context: Context, params: unknown) => unknown;
  return act(context, parsed.data);
}

/** Finishes what a desk that was killed had begun, as far as the repository lets us. */
async function pickUp(repository: Repository): Promise<void> {
  try {
    // In this order: a leftover is what tells a lock of ours from anybody else's.
    await removeOwnLock(repository);
    await clearLeftovers(repository);
    await catchUp(repository);
    await forgetOldUploads(repository);
    await forgetOldWritings(repository);
  } catch {
    // Reading must work even where nothing can be written; a save will say what is wrong.
  }
}

/** It is published already; whoever cannot cope with the news must not make the save fail. */
function tellOne(listener: (published: Published) => void, published: Published): void {
  try {
    listener(published);
  } catch (error) {
    process.emitWarning(error instanceof Error ? error : String(error));
  }
}

/** Opens the archive for editing: everything goes through git, and nothing through the work tree. */
export async function openDesk(options: DeskOptions): Promise<Desk> {
  const { content, editor, publish, step } = options;
  const repository = await openRepository(content, { editor, step }).catch((error: unknown) => {
    throw explainFailure(error);
  });
  await pickUp(repository);
  const listeners = new Set<(published: Published) => void>();
  const blobs = createKnownBlobs(repository);
  const base = {
    repository,
    blobs,
    served: createServed(),
    replaced: createReplacedBlobs(repository),
    gate: publish ?? (async () => []),
    complete: options.complete ?? (async () => new Map()),
    belongs: options.belongs ?? (() => true),
    announce: (published: Published) => listeners.forEach((tell) => tellOne(tell, published)),
  };
  return {
    repository,
    blobs,
    handle: async (request, by) => {
      try {
        const who = { editor: by ?? repository.editor, writer: writerName(by) };
        return await perform({ ...base, ...who }, request);
      } catch (error) {
        throw explainFailure(error);
      }
    },
    onPublished: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: async () => {
      await stopLooking(repository);
      await repository.objects.close();
    },
  };
}
