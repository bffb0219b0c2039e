import type { Album } from '../model/album.ts';
import type { Tombstone } from '../model/published.ts';
import type { Story } from '../model/story.ts';
import type { ConsentScope } from '../model/vocabulary.ts';
import { decidePublication, type Decision } from './decide-publication.ts';
import { discloseUnder, involvedIn, type Disclosure } from './disclosure.ts';
import { findBySlugOrName, type KnownNames } from './find-by-name.ts';
import { tellersOf, type EntryProblem, type Held, type Passed } from './publication.ts';

/** The gate's answer, with what somebody has to mend for another one. */
export type Gated =
  { passed: Passed; disclosure: Disclosure } | { held: Held; problem?: Omit<EntryProblem, 'line'> };

/** What the gate has to know; `textKey` makes the key that an unlisted entry lacks. */
export interface GateKnowledge {
  register: KnownNames;
  /** The day in Asia/Shanghai, `YYYY-MM-DD`. */
  today: string;
  textKey: string;
}

/** Photos are what an album is; a story can also be told or heard. */
export const NEEDED = { stories: undefined, albums: ['photos'] } as const satisfies Record<
  string,
  ConsentScope[] | undefined
>;

/** Consent that asks for a name to be hidden which the archive does not know can't be kept. */
function findUnknownName(
  fields: Story | Album,
  scopes: ReadonlySet<ConsentScope>,
  register: KnownNames,
): Omit<EntryProblem, 'line'> | null {
  const tellers = tellersOf(fields);
  const alone = 'kind' in fields && fields.kind === 'life-story' && tellers.length === 0;
  const unknown = tellers.find((reference) => !findBySlugOrName(register.people, reference));
  if (!scopes.has('name') && (alone || unknown !== undefined))
    return { id: 'consent-name-unknown', found: unknown ?? '没有填口述者' };
  const { village } = fields;
  const isUnknown = village !== undefined && !findBySlugOrName(register.villages, village);
  if (!scopes.has('place') && isUnknown) return { id: 'consent-place-unknown', found: village };
  return null;
}

function tombstoneFor(
  fields: Story | Album,
  { tombstone }: Extract<Decision, { publish: false }>,
  register: KnownNames,
): Pick<Held, 'tombstone'> {
  const scopes = new Set(fields.consent?.scopes);
  // A title may name somebody whose name consent keeps back.
  if (!tombstone || findUnknownName(fields, scopes, register)) return {};
  const { publishable } = discloseUnder(scopes, involvedIn(fields), register);
  const named: Tombstone = {
    title: publishable(fields.title),
    kind: 'kind' in fields ? fields.kind : 'album',
    ...tombstone,
  };
  return { tombstone: named };
}

function holdBack(
  fields: Story | Album,
  decision: Extract<Decision, { publish: false }>,
  { register, textKey }: GateKnowledge,
): Gated {
  const { reason, missing = '' } = decision;
  const held = { reason, ...tombstoneFor(fields, decision, register) };
  if (reason === 'consent-missing') return { held, problem: { id: reason, found: missing } };
  if (reason === 'unlisted-key-missing')
    return { held, problem: { id: reason, suggestion: textKey.slice(0, 24) } };
  return { held };
}

/** What the gate says of an entry, with the names it would have to hide known. */
export function passGate(
  kind: 'stories' | 'albums',
  fields: Story | Album,
  knowledge: GateKnowledge,
): Gated {
  const { today, register } = knowledge;
  const decision = decidePublication(fields, today, NEEDED[kind]);
  if (!decision.publish) return holdBack(fields, decision, knowledge);
  const problem = findUnknownName(fields, decision.scopes, register);
  if (problem) return { held: { reason: 'consent-missing' }, problem };
  return {
    passed: decision,
    disclosure: discloseUnder(decision.scopes, involvedIn(fields), register),
  };
}
