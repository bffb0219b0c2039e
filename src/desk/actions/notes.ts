import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { deskCommits } from '../../strings/desk.ts';
import type { Context } from '../context.ts';
import { DeskRefusal } from '../desk-refusal.ts';
import type { EntryName } from '../drafts.ts';
import { moveRefs, readRef } from '../move-ref.ts';
import type { Params } from '../protocol.ts';
import { findFile, readText } from '../read-tree.ts';
import { refPart } from '../safe-path.ts';
import { RETRIES } from '../save-directly.ts';
import { writeBlob, writeCommit, writeTree } from '../write-commit.ts';

const storedNotes = z.array(
  z.looseObject({ id: z.string(), resolved: z.boolean().default(false) }),
);
type Note = z.infer<typeof storedNotes>[number];

const FILE = 'notes.json';

/** Notes lie beside the drafts and not in them: they outlive a publish, and are never published. */
const notesRef = ({ collection, slug }: EntryName) =>
  `refs/desk/notes/${refPart(collection)}/${refPart(slug)}/all`;

async function readNotes({ repository }: Context, tip: string | null): Promise<Note[]> {
  const blob = await findFile(repository, tip, FILE);
  return blob ? storedNotes.parse(JSON.parse(await readText(repository, blob))) : [];
}

export async function getNotes(context: Context, name: Params<'getNotes'>) {
  return { notes: await readNotes(context, await readRef(context.repository, notesRef(name))) };
}

/** Changes the notes of an entry; answers what `change` answers beside them. */
async function changeNotes<T>(
  context: Context,
  name: EntryName,
  change: (notes: Note[]) => { notes: Note[]; answer: T },
): Promise<T> {
  const { repository, editor } = context;
  const ref = notesRef(name);
  return repository.queue(ref, async () => {
    for (let attempt = 0; attempt < RETRIES; attempt += 1) {
      const from = await readRef(repository, ref);
      const { notes, answer } = change(await readNotes(context, from));
      const blob = await writeBlob(repository, JSON.stringify(notes, null, 2));
      const tree = await writeTree(repository, null, new Map([[FILE, blob]]));
      const parents = from ? [from] : [];
      const message = deskCommits.notes;
      const to = await writeCommit(repository, { tree, parents, message, editor });
      if (await moveRefs(repository, [{ ref, from, to }])) return answer;
    }
    throw new DeskRefusal('repository-busy');
  });
}

export function addNote(context: Context, { note, ...name }: Params<'addNote'>) {
  const added: Note = { resolved: false, ...note, id: randomUUID() };
  return changeNotes(context, name, (notes) => ({
    notes: [...notes, added],
    answer: { note: added },
  }));
}

function changeNote(
  context: Context,
  { noteId, ...name }: Params<'deleteNote'>,
  change: (note: Note) => Note,
) {
  return changeNotes(context, name, (notes) => {
    const note = notes.find(({ id }) => id === noteId);
    if (!note) throw new DeskRefusal('note-missing');
    const changed = change(note);
    const all = notes.map((other) => (other === note ? changed : other));
    return { notes: all, answer: { note: changed } };
  });
}

export function updateNote(context: Context, { updates, ...name }: Params<'updateNote'>) {
  return changeNote(context, name, (note) => ({ ...note, ...updates, id: note.id }));
}

export function toggleNoteResolution(context: Context, name: Params<'toggleNoteResolution'>) {
  return changeNote(context, name, (note) => ({ ...note, resolved: !note.resolved }));
}

export function deleteNote(context: Context, { noteId, ...name }: Params<'deleteNote'>) {
  return changeNotes(context, name, (notes) => ({
    notes: notes.filter(({ id }) => id !== noteId),
    answer: { message: 'note removed' },
  }));
}
