import { DeskRefusal } from './desk-refusal.ts';
import { readRef } from './move-ref.ts';
import type { Repository } from './repository.ts';

/**
 * The published branch's commit; null in a repository where nothing has been committed yet. A
 * branch that was deleted or renamed under us is refused: saving would begin the archive anew.
 */
export async function publishedTip(repository: Repository): Promise<string | null> {
  const ref = await repository.publishedRef();
  const tip = await readRef(repository, ref);
  if (tip) return tip;
  const head = await repository.git.run(['symbolic-ref', '-q', 'HEAD'], { answers: [1] });
  if (head.text.trim() !== ref) throw new DeskRefusal('branch-gone');
  return null;
}
