import { attention } from 'micromark-core-commonmark';
import { classifyCharacter } from 'micromark-util-classify-character';
import type { Code, Construct, Extension, State, TokenizeContext } from 'micromark-util-types';

const MARKERS: readonly Code[] = [42, 95];
const PUNCTUATION = 2;

/** A run of `*` or `_`, and whether emphasis may open or close with it. */
function tokenize(
  this: TokenizeContext,
  effects: Parameters<Construct['tokenize']>[0],
  ok: State,
): State {
  const { previous } = this;
  const before = classifyCharacter(previous);
  let marker: Code = null;
  const inside: State = (code) => {
    if (code === marker) {
      effects.consume(code);
      return inside;
    }
    const token = effects.exit('attentionSequence');
    const after = classifyCharacter(code);
    const opens = !after || (after === PUNCTUATION && before) || MARKERS.includes(code);
    const closes = !before || (before === PUNCTUATION && after) || MARKERS.includes(previous);
    token._open = Boolean(marker === 42 ? opens : opens && (before || !closes));
    token._close = Boolean(marker === 42 ? closes : closes && (after || !opens));
    return ok(code);
  };
  return (code) => {
    marker = code;
    effects.enter('attentionSequence');
    return inside(code);
  };
}

const construct: Construct = {
  name: 'looseAttention',
  tokenize,
  resolveAll: attention.resolveAll!,
};

/**
 * Emphasis as satteri reads it, and micromark did before 4.0.3: a `*` beside a `_` is no
 * punctuation, so `甲**_乙_**` is bold.
 */
export const looseAttention: Extension = {
  text: { 42: construct, 95: construct },
  disable: { null: ['attention'] },
};
