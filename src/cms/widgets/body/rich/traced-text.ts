/** A stretch of the text that an editor writes; offsets in UTF-16 units. */
export interface Span {
  from: number;
  to: number;
}

/** How far two strings are the same, from the front. */
function sameStart(a: string, b: string): number {
  let length = 0;
  while (length < a.length && length < b.length && a[length] === b[length]) length += 1;
  return length;
}

/** How far two strings are the same from the end, where at most `most` characters may be. */
function sameEnd(a: string, b: string, most: number): number {
  let length = 0;
  while (length < most && a[a.length - 1 - length] === b[b.length - 1 - length]) length += 1;
  return length;
}

/**
 * A text that is rewritten step by step and still knows of each of its characters where in the
 * first text it came from. So the site's own rules (`tame-markdown.ts`) can be followed back to what
 * stands in the editor. Characters that were put in have an empty span.
 */
export class TracedText {
  readonly text: string;
  private readonly spans: readonly Span[];
  private readonly end: number;

  private constructor(text: string, spans: readonly Span[], end: number) {
    this.text = text;
    this.spans = spans;
    this.end = end;
  }

  static of(text: string): TracedText {
    const spans = Array.from({ length: text.length }, (_, at) => ({ from: at, to: at + 1 }));
    return new TracedText(text, spans, text.length);
  }

  /** Where the character at `at` starts in the first text. */
  before(at: number): number {
    return this.spans[at]?.from ?? this.end;
  }

  /** Where the characters from `from` up to `to` came from. */
  span(from: number, to: number): Span {
    const start = this.before(from);
    return { from: start, to: to > from ? Math.max(start, this.spans[to - 1]!.to) : start };
  }

  /** As `String.replace` with a global pattern; `$1`, `$2` in `instead` are what groups hold. */
  replace(pattern: RegExp, instead: string): TracedText {
    return this.replaceWith(pattern, (groups) =>
      instead.replace(/\$(\d)/g, (_, group: string) => groups[Number(group)] ?? ''),
    );
  }

  /** As `replace`; `write` is given the match with its groups. */
  replaceWith(pattern: RegExp, write: (groups: readonly string[]) => string): TracedText {
    const parts: string[] = [];
    const spans: Span[] = [];
    let last = 0;
    for (const match of this.text.matchAll(pattern)) {
      const [whole] = match;
      const written = write(match);
      const start = match.index + sameStart(whole, written);
      const front = start - match.index;
      const back = sameEnd(whole, written, Math.min(whole.length, written.length) - front);
      const stop = match.index + whole.length - back;
      const replaced = this.span(start, stop);
      for (let at = last; at < start; at += 1) spans.push(this.spans[at]!);
      for (let at = front; at < written.length - back; at += 1) {
        spans.push(at === front ? replaced : { from: replaced.to, to: replaced.to });
      }
      parts.push(this.text.slice(last, start), written.slice(front, written.length - back));
      last = stop;
    }
    if (last === 0 && parts.length === 0) return this;
    for (let at = last; at < this.text.length; at += 1) spans.push(this.spans[at]!);
    return new TracedText(parts.join('') + this.text.slice(last), spans, this.end);
  }

  /** With `text` put in where the first text has the offset `at`. */
  insert(at: number, text: string): TracedText {
    const found = this.spans.findIndex(({ from }) => from >= at);
    const place = found === -1 ? this.text.length : found;
    const put = Array.from({ length: text.length }, () => ({ from: at, to: at }));
    const spans = [...this.spans.slice(0, place), ...put, ...this.spans.slice(place)];
    return new TracedText(
      this.text.slice(0, place) + text + this.text.slice(place),
      spans,
      this.end,
    );
  }

  /** The text put together anew out of some of its stretches. */
  pick(stretches: readonly Span[]): TracedText {
    const text = stretches.map(({ from, to }) => this.text.slice(from, to)).join('');
    const spans = stretches.flatMap(({ from, to }) => this.spans.slice(from, to));
    const last = stretches[stretches.length - 1];
    return new TracedText(text, spans, last ? this.span(last.from, last.to).to : this.end);
  }
}
